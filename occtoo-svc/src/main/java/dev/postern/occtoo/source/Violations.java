package dev.postern.occtoo.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with what is to be sent, each with its path, as {@code entries[3].id}. So many are named, the rest counted. */
public final class Violations {
    static final int NAMED = 50;
    private static final int LONGEST_QUOTE = 60;

    private final List<String> named = new ArrayList<>();
    private int count;

    public void add(String path, String words) {
        count++;
        if (named.size() < NAMED) {
            named.add(path + ": " + words);
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int count() {
        return count;
    }

    /** Those that are named. */
    public List<String> named() {
        return List.copyOf(named);
    }

    /**
     * Refuses the call where there are any.
     *
     * @param introduction what is refused and what to do
     * @throws RefusedException with all that are named; its facts have their count as {@code problems}
     */
    public void refuse(String introduction) {
        if (isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(introduction);
        named.forEach(one -> text.append("\n- ").append(one));
        if (count > named.size()) {
            text.append("\n- and %d more".formatted(count - named.size()));
        }
        throw Refusal.of(Fault.ARGUMENTS_REFUSED, text.toString())
                .with("problems", count)
                .asException();
    }

    /** A value as it can stand in a sentence: short, and without control characters. */
    public static String quote(JsonNode value) {
        return quote(Json.text(value));
    }

    /** A text as it can stand in a sentence. */
    public static String quote(String text) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ");
        if (clean.length() <= LONGEST_QUOTE) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return clean.substring(0, end) + "…";
    }
}
