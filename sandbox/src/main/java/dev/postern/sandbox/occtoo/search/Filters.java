package dev.postern.sandbox.occtoo.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.occtoo.answer.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads typed filters. Those of a list must all hold; of an element {@code {"any": […]}} one must. */
public record Filters(Schema schema, Violations violations) {
    private static final Map<String, Set<String>> OPERATORS = Map.of(
            "text", Set.of("equals", "in", "contains", "startsWith", "exists"),
            "list", Set.of("containsAny", "containsAll", "exists"),
            "number", Set.of("equals", "in", "gt", "gte", "lt", "lte", "between", "exists"),
            "timestamp", Set.of("equals", "in", "gt", "gte", "lt", "lte", "between", "exists"),
            "boolean", Set.of("equals", "exists"));

    /** What a row must be; anything wrong goes to the violations, under this path. */
    public Predicate<Row> all(JsonNode filters, String path) {
        Predicate<Row> all = row -> true;
        for (Predicate<Row> each : each(filters, path)) {
            all = all.and(each);
        }
        return all;
    }

    private List<Predicate<Row>> each(JsonNode filters, String path) {
        List<Predicate<Row>> each = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
            each.add(one(filters.path(i), path + "[" + i + "]"));
        }
        return each;
    }

    /** What one element asks of a row. */
    public Predicate<Row> one(JsonNode filter, String path) {
        if (filter.has("any")) {
            Predicate<Row> any = row -> false;
            for (Predicate<Row> each : each(filter.path("any"), path + ".any")) {
                any = any.or(each);
            }
            return any;
        }
        String property = filter.path("property").asText();
        ValueType type = schema.type(property).orElse(null);
        if (type == null) {
            violations.add(path + ".property", "There is no property '" + property + "'.");
            return row -> true;
        }
        if (filter.hasNonNull("type") && !filter.path("type").asText().equals(type.filterType())) {
            violations.add(
                    path + ".type",
                    "Property '%s' is %s; use filter type '%s'.".formatted(property, type.label(), type.filterType()));
            return row -> true;
        }
        String operator = filter.path("operator").asText();
        if (!OPERATORS.getOrDefault(type.filterType(), Set.of()).contains(operator)) {
            violations.add(
                    path + ".operator",
                    "Filter type '%s' has no operator '%s'.".formatted(type.filterType(), operator));
            return row -> true;
        }
        Condition condition = Condition.of(filter, operator, type, path, violations);
        String language = filter.path("language").asText("");
        Predicate<Row> holds = row -> condition.holds(row.scalars(property, language.equals("null") ? "" : language));
        return filter.path("negate").asBoolean() ? holds.negate() : holds;
    }
}
