package dev.postern.sandbox.occtoo.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each value of a property occurs. */
public final class Facets {
    private Facets() {}

    /** {@code {propertyId, values: [{key, count}]}}, the most frequent first. */
    public static ObjectNode of(List<Row> rows, String property, String language, int size) {
        ArrayNode values = Json.array();
        counts(rows, property, language).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(size)
                .forEach(each ->
                        values.add(Json.object().put("key", each.getKey()).put("count", each.getValue())));
        return Json.object().put("propertyId", property).set("values", values);
    }

    /** In how many rows each value is. */
    public static Map<String, Integer> counts(List<Row> rows, String property, String language) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Row row : rows) {
            new HashSet<>(row.scalars(property, language).stream()
                            .map(JsonNode::asText)
                            .toList())
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        return counts;
    }
}
