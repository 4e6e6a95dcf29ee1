package dev.postern.sandbox.caspio.call;

import dev.postern.sandbox.caspio.answer.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The query string. Names are the same in any case; an empty value stands for none. */
public final class Parameters {
    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

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
            throw Refusal.query("The query parameter '" + name + "' is required.");
        }
        return text(name);
    }

    /** A condition, which was seen to be taken with {@code q.} in front and without. */
    public String where() {
        return has("q.where") ? text("q.where") : text("where");
    }

    public String requiredWhere() {
        return where().isEmpty() ? required("q.where") : where();
    }

    /** A whole number, or what stands for none. */
    public int whole(String name, int least, int most, int otherwise) {
        String text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("-?[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw Refusal.query(
                    "The query parameter '%s' must be a number from %d to %d.".formatted(name, least, most));
        }
        return Integer.parseInt(text);
    }

    public boolean flag(String name) {
        String text = text(name).toLowerCase(Locale.ROOT);
        if (!Set.of("", "true", "false").contains(text)) {
            throw Refusal.query("The query parameter '" + name + "' must be true or false.");
        }
        return text.equals("true");
    }

    /** One of these words, in any case; the first where nothing is given. */
    public String word(String name, List<String> words) {
        String text = text(name);
        return words.stream()
                .filter(word -> text.isEmpty() || word.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Refusal.query(
                        "The query parameter '" + name + "' must be one of " + String.join(", ", words) + "."));
    }

    /** Whether the caller wants the rows that a change has met. */
    public boolean wantsRows() {
        return text("response").equalsIgnoreCase("rows");
    }
}
