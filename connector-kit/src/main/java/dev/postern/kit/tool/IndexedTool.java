package dev.postern.kit.tool;

import dev.postern.kit.record.Argument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A tool with the words by which it is found.
 *
 * @param weights how much each word says about it
 */
record IndexedTool(ToolDefinition tool, Map<String, Double> weights) {
    private static final double NAME = 5;
    private static final double RESOURCE = 4;
    private static final double METHOD = 4;
    private static final double TAG = 2;
    private static final double ARGUMENT = 1.5;
    private static final double DESCRIPTION = 1;
    /** Beginnings and slips count for less than the word itself. */
    private static final double BEGINNING = 0.6;

    private static final double SLIP = 0.5;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_SLIP = 5;

    IndexedTool {
        weights = Map.copyOf(weights);
    }

    static IndexedTool of(ToolDefinition tool) {
        Map<String, Double> weights = new HashMap<>();
        add(weights, tool.name(), NAME);
        add(weights, tool.facts().resource(), RESOURCE);
        add(weights, tool.facts().method(), METHOD);
        tool.facts().tags().forEach(tag -> add(weights, tag, TAG));
        add(
                weights,
                tool.endpoint().arguments().stream().map(Argument::name).collect(Collectors.joining(" ")),
                ARGUMENT);
        add(weights, tool.facts().description(), DESCRIPTION);
        return new IndexedTool(tool, weights);
    }

    private static void add(Map<String, Double> weights, String text, double weight) {
        SearchWords.of(text).forEach(word -> weights.merge(word, weight, Math::max));
    }

    /** How much a word of a query, or the method it may mean, says about the tool; 0 for nothing. */
    double weight(String word) {
        double asMethod = SearchWords.asMethods(word).contains(tool.facts().method()) ? METHOD : 0;
        return Math.max(asMethod, weights.getOrDefault(word, 0.0));
    }

    /** The same for a word that no tool knows: one that begins so, or differs in a letter. */
    double nearWeight(String word) {
        double best = 0;
        for (Map.Entry<String, Double> known : weights.entrySet()) {
            if (word.length() >= SHORTEST_BEGINNING && known.getKey().startsWith(word)) {
                best = Math.max(best, known.getValue() * BEGINNING);
            } else if (word.length() >= SHORTEST_SLIP && isSlip(word, known.getKey())) {
                best = Math.max(best, known.getValue() * SLIP);
            }
        }
        return best;
    }

    /** Whether one letter was added, left out, changed, or swapped with the next. */
    private static boolean isSlip(String word, String known) {
        int shorter = Math.min(word.length(), known.length());
        if (Math.abs(word.length() - known.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter && word.charAt(same) == known.charAt(same)) {
            same++;
        }
        List<String> rests = List.of(word.substring(same), known.substring(same));
        String left = rests.getFirst();
        String right = rests.getLast();
        return left.length() == right.length()
                ? left.isEmpty() || left.substring(1).equals(right.substring(1)) || isSwap(left, right)
                : left.length() > right.length()
                        ? left.substring(1).equals(right)
                        : right.substring(1).equals(left);
    }

    private static boolean isSwap(String left, String right) {
        return left.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
    }
}
