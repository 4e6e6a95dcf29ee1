package dev.postern.sandbox.occtoo.call;

import dev.postern.sandbox.occtoo.answer.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query string. An empty value stands for none. */
public final class Parameters {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    public Parameters(Iterable<Map.Entry<String, String>> given) {
        given.forEach(each ->
                values.computeIfAbsent(each.getKey(), key -> new ArrayList<>()).add(each.getValue()));
    }

    public Set<String> names() {
        return values.keySet();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public String text(String name) {
        return all(name).stream().findFirst().orElse("").strip();
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    public int whole(String name, int otherwise, int least, int most) {
        String text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw Problem.invalid(name, "A whole number from " + least + " to " + most + " is required.");
        }
        return Integer.parseInt(text);
    }

    /** One of these words, or an empty text where nothing is given. */
    public String word(String name, Set<String> words) {
        if (has(name) && !words.contains(text(name))) {
            throw Problem.invalid(name, "'" + text(name) + "' is not a valid value.");
        }
        return text(name);
    }

    /** What a cursor of this query is bound to: all but the page itself. */
    String bound() {
        Map<String, List<String>> rest = new LinkedHashMap<>(values);
        rest.remove("after");
        rest.remove("limit");
        return rest.toString();
    }
}
