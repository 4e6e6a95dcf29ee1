package dev.postern.kit.record;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Set;

/**
 * What a vendor's answers have in common.
 *
 * @param items where a list's items may be; the first place that holds an array counts
 * @param envelope keys that, standing alone in an object, are shown as their value
 * @param hidden keys that are never shown, at any depth
 * @param emptyObjects keys of objects that the vendor sends as {@code []} when they are empty
 */
public record Answers(List<JsonPointer> items, Set<String> envelope, Set<String> hidden, Set<String> emptyObjects) {
    static Answers read(YamlMap map) {
        return new Answers(
                Pointers.list(map, "items"),
                Set.copyOf(map.texts("envelope")),
                Set.copyOf(map.texts("hidden")),
                Set.copyOf(map.texts("emptyObjects")));
    }
}
