package dev.postern.kit.tool;

import dev.postern.contract.Allowance;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds tools by words. A word counts for more the fewer tools it is said of; a tool's name, resource and method count
 * for more than its description. Nothing is remembered of who searched for what.
 */
@Singleton
public class ToolSearch {
    private final List<IndexedTool> index;
    /** How many tools each word is said of. */
    private final Map<String, Integer> spread = new HashMap<>();

    private record Scored(ToolDefinition tool, double score) {}

    public ToolSearch(Toolbox toolbox) {
        index = toolbox.all().stream().map(IndexedTool::of).toList();
        index.forEach(tool -> tool.weights().keySet().forEach(word -> spread.merge(word, 1, Integer::sum)));
    }

    /** Those that exist for a caller and have something to do with the query, the best first. */
    public List<ToolDefinition> find(String query, Allowance allowance, int most) {
        List<String> words = SearchWords.of(query);
        return index.stream()
                .filter(tool -> allowance.admits(tool.tool().facts()))
                .map(tool -> new Scored(tool.tool(), score(tool, words)))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.tool().name()))
                .limit(most)
                .map(Scored::tool)
                .toList();
    }

    private double score(IndexedTool tool, List<String> words) {
        return words.stream()
                .mapToDouble(word -> weight(tool, word) * rarity(word))
                .sum();
    }

    private double weight(IndexedTool tool, String word) {
        double weight = tool.weight(word);
        return weight == 0 && !spread.containsKey(word) ? tool.nearWeight(word) : weight;
    }

    private double rarity(String word) {
        return Math.log(1 + (double) index.size() / spread.getOrDefault(word, 1));
    }
}
