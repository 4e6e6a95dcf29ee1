package dev.postern.kit.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is known of an account's own fields. Two accounts with the same fields have equal ones.
 *
 * @param sources by the name of their source
 */
public record LiveSchema(Map<String, List<FieldSet>> sources) {
    public static final LiveSchema NONE = new LiveSchema(Map.of());

    public LiveSchema {
        sources = Map.copyOf(sources);
    }

    public List<FieldSet> of(String source) {
        return sources.getOrDefault(source, List.of());
    }

    /** What is known of one item. */
    public Optional<FieldSet> item(String source, String item) {
        return of(source).stream().filter(set -> set.id().equals(item)).findFirst();
    }

    /** The fields of one item; of all of them when the item is not known. */
    public List<Field> fields(String source, String item) {
        List<FieldSet> sets = of(source);
        List<FieldSet> own = sets.stream().filter(set -> set.id().equals(item)).toList();
        return (own.isEmpty() ? sets : own)
                .stream().flatMap(set -> set.fields().stream()).distinct().toList();
    }
}
