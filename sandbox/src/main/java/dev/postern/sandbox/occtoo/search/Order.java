package dev.postern.sandbox.occtoo.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/** How single values are ordered: numbers by size, points in time by time, the rest by their text. */
public final class Order {
    private Order() {}

    public static int of(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        if (ValueType.TIMESTAMP.accepts(one) && ValueType.TIMESTAMP.accepts(other)) {
            return OffsetDateTime.parse(one.asText())
                    .toInstant()
                    .compareTo(OffsetDateTime.parse(other.asText()).toInstant());
        }
        return one.asText().compareTo(other.asText());
    }

    /** Rows by the first value of a property; those without one come last, either way. */
    public static Comparator<Row> by(String property, String language, boolean descending) {
        return (one, other) -> {
            List<JsonNode> first = one.scalars(property, language);
            List<JsonNode> second = other.scalars(property, language);
            if (first.isEmpty() || second.isEmpty()) {
                return Boolean.compare(first.isEmpty(), second.isEmpty());
            }
            int order = of(first.getFirst(), second.getFirst());
            return descending ? -order : order;
        };
    }
}
