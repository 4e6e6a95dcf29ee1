package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.word.PropertyType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a filter compares with, as the property's type wants it. */
record FilterValue(Given given, PropertyType type, Findings findings) {
    void put(String operator, ObjectNode filter) {
        switch (operator) {
            case "exists" -> {
                if (given.has("value")) {
                    filter.put("value", given.value("value").asBoolean(true));
                }
            }
            case "between" -> between(filter);
            case "in", "containsAny", "containsAll" -> {
                List<JsonNode> values = values();
                if (!values.isEmpty()) {
                    ArrayNode list = filter.putArray("values");
                    values.forEach(list::add);
                }
            }
            default -> {
                List<JsonNode> values = values();
                if (values.size() > 1) {
                    findings.refused(
                            given.at("values"), "The operator `%s` takes one value. Use `in`.".formatted(operator));
                } else if (!values.isEmpty()) {
                    filter.set("value", values.getFirst());
                }
            }
        }
    }

    private void between(ObjectNode filter) {
        Optional<JsonNode> from = bound("from");
        Optional<JsonNode> to = bound("to");
        from.ifPresent(value -> filter.set("from", value));
        to.ifPresent(value -> filter.set("to", value));
        if (from.isPresent() && to.isPresent() && isAfter(from.get(), to.get())) {
            findings.refused(given.at("from"), "`from` is after `to`, so that nothing can lie between them.");
        }
    }

    private Optional<JsonNode> bound(String key) {
        if (!given.has(key)) {
            findings.refused(given.at(key), "The operator `between` needs `from` and `to`.");
            return Optional.empty();
        }
        return typed(given.value(key), given.at(key));
    }

    private static boolean isAfter(JsonNode from, JsonNode to) {
        return from.isNumber()
                ? from.decimalValue().compareTo(to.decimalValue()) > 0
                : OffsetDateTime.parse(from.asText()).isAfter(OffsetDateTime.parse(to.asText()));
    }

    /** All of `value` and `values`, be they lists or not. */
    private List<JsonNode> values() {
        List<JsonNode> typed = new ArrayList<>();
        for (String key : List.of("value", "values")) {
            JsonNode value = given.value(key);
            if (value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    typed(value.path(i), given.at(key) + "[" + i + "]").ifPresent(typed::add);
                }
            } else if (given.has(key)) {
                typed(value, given.at(key)).ifPresent(typed::add);
            }
        }
        if (typed.isEmpty() && !findings.isRefused(given.at("value")) && !findings.isRefused(given.at("values"))) {
            findings.refused(given.at("value"), "This operator needs a value.");
        }
        return typed;
    }

    private Optional<JsonNode> typed(JsonNode value, String path) {
        Optional<JsonNode> typed = switch (type) {
            case TEXT, LOCALIZED_TEXT, LIST, LOCALIZED_LIST ->
                value.isContainerNode() ? Optional.empty() : Optional.of(Json.NODES.textNode(value.asText()));
            case INTEGER, DECIMAL -> number(value);
            case BOOLEAN -> truth(value);
            case TIMESTAMP -> timestamp(value, path);
        };
        if (typed.isEmpty()) {
            findings.refused(
                    path,
                    "`%s` is not what a %s is compared with: %s.".formatted(Json.text(value), type.label(), wanted()));
        }
        return typed;
    }

    private String wanted() {
        return switch (type) {
            case TEXT, LOCALIZED_TEXT, LIST, LOCALIZED_LIST -> "a text";
            case INTEGER, DECIMAL -> "a number";
            case BOOLEAN -> "true or false";
            case TIMESTAMP -> "a time with its offset, as 2026-05-01T00:00:00Z";
        };
    }

    private static Optional<JsonNode> number(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value);
        }
        String text = value.asText("").strip();
        return text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")
                ? Optional.of(Json.NODES.numberNode(new BigDecimal(text)))
                : Optional.empty();
    }

    private static Optional<JsonNode> truth(JsonNode value) {
        return switch (value.asText("")) {
            case "true" -> Optional.of(Json.NODES.booleanNode(true));
            case "false" -> Optional.of(Json.NODES.booleanNode(false));
            default -> Optional.empty();
        };
    }

    /** A day alone is taken for its first moment in UTC. */
    private Optional<JsonNode> timestamp(JsonNode value, String path) {
        String text = value.asText("").strip();
        try {
            OffsetDateTime.parse(text);
            return Optional.of(Json.NODES.textNode(text));
        } catch (DateTimeException e) {
            if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return Optional.empty();
            }
        }
        try {
            LocalDate.parse(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        findings.warn("`%s` was `%s`; it is taken for the beginning of that day in UTC.".formatted(path, text));
        return Optional.of(Json.NODES.textNode(text + "T00:00:00Z"));
    }
}
