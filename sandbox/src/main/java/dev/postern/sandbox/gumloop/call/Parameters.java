package dev.postern.sandbox.gumloop.call;

import dev.postern.sandbox.gumloop.answer.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The query string. An empty value stands for none. */
public final class Parameters {
    private final Map<String, String> values = new HashMap<>();

    public Parameters(Iterable<Map.Entry<String, String>> given) {
        given.forEach(each -> values.putIfAbsent(each.getKey(), each.getValue()));
    }

    public String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    public String required(String name) {
        if (!has(name)) {
            throw Refusal.invalid(name, "Missing required parameter: " + name + ".");
        }
        return text(name);
    }

    public int whole(String name, int otherwise) {
        String text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("-?[0-9]{1,9}")) {
            throw Refusal.invalid(name, name + " must be an integer.");
        }
        return Integer.parseInt(text);
    }

    public boolean flag(String name) {
        if (!Set.of("", "true", "false").contains(text(name))) {
            throw Refusal.invalid(name, name + " must be true or false.");
        }
        return text(name).equals("true");
    }

    /** One of these words, or an empty text where nothing is given. */
    public String word(String name, Set<String> words) {
        if (has(name) && !words.contains(text(name))) {
            throw Refusal.invalid(name, "Invalid " + name + ": " + text(name) + ".");
        }
        return text(name);
    }
}
