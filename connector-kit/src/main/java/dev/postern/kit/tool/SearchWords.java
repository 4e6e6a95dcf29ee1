package dev.postern.kit.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A text as words that can be compared: lower case, without endings of the plural, without words that say nothing. */
final class SearchWords {
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final int SHORTEST_PLURAL = 4;
    private static final Set<String> SAY_NOTHING = Set.of(
            "a", "all", "an", "and", "as", "at", "by", "can", "do", "for", "from", "have", "how", "i", "in", "is", "it",
            "its", "me", "my", "of", "on", "or", "our", "please", "some", "that", "the", "their", "them", "this", "to",
            "tool", "use", "want", "what", "which", "with");

    /** What people and models say for the methods of records. */
    private static final Map<Set<String>, Set<String>> METHODS = Map.of(
            Set.of("list", "get"), Set.of("find", "search", "show", "read", "fetch", "view", "see", "look"),
            Set.of("create"), Set.of("add", "new", "make", "insert"),
            Set.of("update"), Set.of("edit", "change", "modify", "rename", "move", "set"),
            Set.of("delete"), Set.of("remove", "erase", "drop"));

    private SearchWords() {}

    /** Each once, in order. */
    static List<String> of(String text) {
        String start = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return Arrays.stream(GAP.split(HUMP.matcher(start).replaceAll(" ").toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty() && !SAY_NOTHING.contains(word))
                .map(SearchWords::singular)
                .distinct()
                .toList();
    }

    /** The methods that a word of a query may mean: itself, and those that it is said for. */
    static Set<String> asMethods(String word) {
        return METHODS.entrySet().stream()
                .filter(methods -> methods.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Set.of(word));
    }

    private static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
    }
}
