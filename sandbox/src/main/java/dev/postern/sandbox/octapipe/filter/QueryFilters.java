package dev.postern.sandbox.octapipe.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Refusal;
import dev.postern.sandbox.standin.Json;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds filters in a query string: {@code filters=<JSON>}, {@code filters[field]=value} or {@code filters[field][op]=gt}. */
final class QueryFilters {
    private static final Pattern BRACKETS = Pattern.compile("filters\\[([^\\]]+)](?:\\[([^\\]]+)])?");

    private QueryFilters() {}

    static Optional<JsonNode> of(Map<String, String> query) {
        String json = query.get("filters");
        if (json != null && !json.isBlank()) {
            return Optional.of(parse(json));
        }
        ObjectNode filters = Json.object();
        query.forEach((name, value) -> {
            Matcher brackets = BRACKETS.matcher(name);
            if (brackets.matches()) {
                String field = brackets.group(1);
                String part = brackets.group(2);
                if (part == null) {
                    filters.put(field, value);
                } else {
                    filters.withObjectProperty(field).put(part, value);
                }
            }
        });
        return filters.isEmpty() ? Optional.empty() : Optional.of(filters);
    }

    private static JsonNode parse(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("filters", "The filters must be a valid JSON string.");
        }
    }
}
