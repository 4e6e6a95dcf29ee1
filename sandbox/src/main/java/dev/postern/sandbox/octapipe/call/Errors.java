package dev.postern.sandbox.octapipe.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a body, by field, gathered before the request is refused. */
public final class Errors {
    private final Map<String, List<String>> byField = new LinkedHashMap<>();

    /** Adds a sentence; {@code %s} in it stands for the field's name in words. */
    public void add(String field, String sentence) {
        String words = field.replace('_', ' ');
        byField.computeIfAbsent(field, any -> new ArrayList<>()).add(sentence.replace("%s", words));
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public void throwIfAny() {
        if (!byField.isEmpty()) {
            throw Refusal.invalid(byField);
        }
    }
}
