package dev.postern.occtoo.ingest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.source.SourceSchema;
import dev.postern.occtoo.word.PropertyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Properties that a payload names and the source does not have: Occtoo makes them, each by its first value. */
final class NewProperties {
    /** What Occtoo puts between the items of a list that it has found by itself. */
    static final String DELIMITER = ",";

    private static final int NAMED = 20;

    private final Map<String, First> found = new LinkedHashMap<>();

    /**
     * Where a property was first named.
     *
     * @param path of its value in the payload
     */
    record First(PropertyType type, String path) {}

    Optional<First> find(String id) {
        return Optional.ofNullable(found.get(id));
    }

    void add(String id, PropertyType type, String path) {
        found.put(id, new First(type, path));
    }

    /** {@code [{id, type}]}. */
    ArrayNode shown() {
        ArrayNode shown = Json.NODES.arrayNode();
        found.forEach((id, first) ->
                shown.addObject().put("id", id).put("type", first.type().label()));
        return shown;
    }

    /** What a caller who may have misspelt one is told. */
    List<String> warnings(SourceSchema schema) {
        List<String> named = found.entrySet().stream()
                .limit(NAMED)
                .map(each -> "`%s` as %s%s"
                        .formatted(
                                each.getKey(),
                                each.getValue().type().label(),
                                schema.nearest(each.getKey())
                                        .map(near -> " (did you mean `%s`?)".formatted(near))
                                        .orElse("")))
                .toList();
        if (named.isEmpty()) {
            return List.of();
        }
        String more = found.size() > NAMED ? " and %d more".formatted(found.size() - NAMED) : "";
        String doubt = schema.whole() ? "" : " The source has more properties than were read, so some may exist.";
        return List.of("The source %s has no such properties yet, so Occtoo makes them by their first value: %s%s.%s"
                .formatted(schema.sourceId(), String.join(", ", named), more, doubt));
    }
}
