package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.word.Nearest;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.word.PropertyType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Puts typed filters right, as far as only one thing can be meant, and says what would be refused of the rest. */
record Filters(CardSchema schema, Findings findings) {
    private static final Map<String, List<String>> OPERATORS = Map.of(
            "text", List.of("equals", "in", "contains", "startsWith", "exists"),
            "list", List.of("containsAny", "containsAll", "exists"),
            "number", List.of("equals", "in", "gt", "gte", "lt", "lte", "between", "exists"),
            "timestamp", List.of("equals", "in", "gt", "gte", "lt", "lte", "between", "exists"),
            "boolean", List.of("equals", "exists"));
    private static final List<String> KEYS =
            List.of("property", "type", "operator", "value", "values", "from", "to", "language", "negate", "any");

    ArrayNode of(Given given, String key) {
        ArrayNode filters = Json.NODES.arrayNode();
        given.each(key, "property").forEach(each -> filters.add(one(each)));
        return filters;
    }

    private ObjectNode one(Given given) {
        TreeSet<String> unknown = new TreeSet<>();
        given.json().fieldNames().forEachRemaining(unknown::add);
        KEYS.forEach(unknown::remove);
        unknown.forEach(key -> findings.warn("`%s` is left out: a filter has no such key.".formatted(given.at(key))));
        ObjectNode filter = Json.NODES.objectNode();
        if (given.has("any")) {
            return filter.set("any", of(given, "any"));
        }
        Optional<String> wish = given.text("property");
        if (wish.isEmpty()) {
            findings.refused(given.at("property"), "A filter names a property, or holds filters under `any`.");
            return filter;
        }
        Optional<String> property = schema.id(wish.get());
        Optional<PropertyType> type = property.flatMap(schema::type);
        filter.put("property", property.orElse(wish.get()));
        if (type.isEmpty()) {
            List<String> near = Nearest.to(wish.get(), schema.ids(), 1);
            findings.refused(
                    given.at("property"),
                    "The card definition has no property `%s`%s."
                            .formatted(wish.get(), near.isEmpty() ? "" : "; did you mean `" + near.getFirst() + "`?"));
            return filter;
        }
        complete(given, type.get(), filter);
        return filter;
    }

    private void complete(Given given, PropertyType type, ObjectNode filter) {
        String kind = type.filterType();
        given.text("type")
                .filter(wish -> !wish.equals(kind))
                .ifPresent(wish -> findings.warn("`%s` was `%s`; `%s` is %s, whose filter type is `%s`."
                        .formatted(
                                given.at("type"), wish, filter.path("property").asText(), type.label(), kind)));
        filter.put("type", kind);
        String operator = operator(given, kind);
        filter.put("operator", operator);
        if (OPERATORS.getOrDefault(kind, List.of()).contains(operator)) {
            new FilterValue(given, type, findings).put(operator, filter);
        } else {
            findings.refused(
                    given.at("operator"),
                    "Filter type `%s` has no operator `%s`. It has %s."
                            .formatted(kind, operator, String.join(", ", OPERATORS.getOrDefault(kind, List.of()))));
        }
        language(given, type).ifPresent(language -> filter.put("language", language));
        if (given.value("negate").asBoolean()) {
            filter.put("negate", true);
        }
    }

    private Optional<String> language(Given given, PropertyType type) {
        return given.text("language").flatMap(wish -> {
            if (!type.isLocalized()) {
                findings.warn("`%s` is left out: %s has no languages.".formatted(given.at("language"), type.label()));
                return Optional.empty();
            }
            return Languages.one(wish, given.at("language"), findings);
        });
    }

    /** The operator in its own case; where none is given, the one that fits what is. */
    private static String operator(Given given, String kind) {
        Optional<String> wish = given.text("operator");
        if (wish.isPresent()) {
            return OPERATORS.values().stream()
                    .flatMap(List::stream)
                    .filter(each -> each.equalsIgnoreCase(wish.get()))
                    .findFirst()
                    .orElse(wish.get());
        }
        if (given.has("from") && given.has("to")) {
            return "between";
        }
        boolean isMany = given.has("values") || given.value("value").isArray();
        if (!isMany && !given.has("value")) {
            return "exists";
        }
        if (kind.equals("list")) {
            return "containsAny";
        }
        JsonNode several = given.has("values") ? given.value("values") : given.value("value");
        return isMany && several.size() > 1 ? "in" : "equals";
    }
}
