package dev.postern.occtoo.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.source.Violations;
import java.util.List;
import java.util.Optional;

/**
 * A search of a destination's data, in the grammar in which destinations take it by POST. Pages follow one another by
 * the last id where nothing else orders them, and otherwise by how many were given.
 */
record DestinationQuery(ObjectNode arguments) {
    private static final List<String> AS_THEY_ARE =
            List.of("language", "searchOn", "caseInsensitiveSearch", "includeTotals");
    private static final String BY_COUNT = "n:";
    private static final String BY_ID = "i:";

    /**
     * The body.
     *
     * @param top how many results are wanted
     * @param cursor where an earlier page said to go on
     */
    ObjectNode body(int top, Optional<String> cursor) {
        ObjectNode body = Json.NODES.objectNode().put("top", top);
        AS_THEY_ARE.stream().filter(arguments::hasNonNull).forEach(key -> body.set(key, arguments.path(key)));
        if (arguments.hasNonNull("search")) {
            body.putArray("search").add(arguments.path("search"));
        }
        filter(body);
        period(body);
        sort(body);
        if (isById()) {
            body.putArray("sortAsc").add("id");
            cursor.filter(text -> text.startsWith(BY_ID))
                    .ifPresent(text -> body.putArray("after").add(text.substring(BY_ID.length())));
        } else {
            int skip = skipped(cursor);
            if (skip > 0) {
                body.put("skip", skip);
            }
        }
        return body;
    }

    /** Where the next page begins; empty where this one was the last. */
    Optional<String> next(ArrayNode results, int top, Optional<String> cursor) {
        if (results.size() < top || results.isEmpty()) {
            return Optional.empty();
        }
        if (!isById()) {
            return Optional.of(BY_COUNT + (skipped(cursor) + results.size()));
        }
        String last = results.get(results.size() - 1).path("id").asText("");
        return last.isEmpty() ? Optional.empty() : Optional.of(BY_ID + last);
    }

    /** Names what cannot be asked for. */
    void check() {
        Violations violations = new Violations();
        JsonNode first = arguments.path("sort").path(0).path("direction");
        for (int i = 1; i < arguments.path("sort").size(); i++) {
            if (!direction(arguments.path("sort").path(i).path("direction")).equals(direction(first))) {
                violations.add(
                        "sort[%d].direction".formatted(i),
                        "Occtoo takes ascending and descending properties apart, so that their order among each other is lost; give one direction for all");
            }
        }
        violations.refuse("Nothing was sent. Mend this and call again:");
    }

    private boolean isById() {
        return arguments.path("sort").isEmpty() && !arguments.hasNonNull("search") && !arguments.hasNonNull("skip");
    }

    private int skipped(Optional<String> cursor) {
        return cursor.filter(text -> text.matches(BY_COUNT + "[0-9]{1,9}"))
                .map(text -> Integer.parseInt(text.substring(BY_COUNT.length())))
                .orElseGet(() -> arguments.path("skip").asInt());
    }

    private void filter(ObjectNode body) {
        ObjectNode filter = Json.NODES.objectNode();
        for (String part : List.of("must", "mustNot")) {
            ObjectNode values = Json.NODES.objectNode();
            arguments
                    .path("filters")
                    .path(part)
                    .properties()
                    .forEach(each -> values.set(
                            each.getKey(),
                            each.getValue().isArray()
                                    ? each.getValue()
                                    : Json.NODES.arrayNode().add(each.getValue())));
            if (!values.isEmpty()) {
                filter.set(part, values);
            }
        }
        if (!filter.isEmpty()) {
            body.putArray("filter").add(filter);
        }
    }

    private void period(ObjectNode body) {
        ObjectNode period = Json.NODES.objectNode();
        List.of("Since", "Before").forEach(end -> {
            JsonNode time = arguments.path("period" + end);
            if (time.isTextual()) {
                period.set(end.equals("Since") ? "since" : "before", time);
            }
        });
        if (!period.isEmpty()) {
            body.set("period", period);
        }
    }

    private void sort(ObjectNode body) {
        for (JsonNode each : arguments.path("sort")) {
            body.withArrayProperty(direction(each.path("direction"))).add(each.path("property"));
        }
    }

    private static String direction(JsonNode direction) {
        return direction.asText("asc").equals("desc") ? "sortDesc" : "sortAsc";
    }
}
