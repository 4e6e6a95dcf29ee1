package dev.postern.sandbox.occtoo.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is wrong with a request, by the path at which it is. */
public final class Violations {
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    public void add(String path, String message) {
        errors.computeIfAbsent(path, key -> new ArrayList<>()).add(message);
    }

    /** Adds a violation unless this holds. */
    public boolean check(boolean holds, String path, String message) {
        if (!holds) {
            add(path, message);
        }
        return holds;
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Refuses the request when there is any. */
    public void end() {
        if (!errors.isEmpty()) {
            throw Problem.validation(errors);
        }
    }
}
