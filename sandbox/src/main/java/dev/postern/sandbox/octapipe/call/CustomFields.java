package dev.postern.sandbox.octapipe.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads values of the fields that one database or pipeline has added to its rows. */
final class CustomFields {
    static final String VALUES = "custom_fields_values";

    private final Map<String, JsonNode> byKey;

    CustomFields(JsonNode definitions) {
        byKey = Json.elements(definitions)
                .collect(Collectors.toMap(each -> each.path("key").asText(), each -> each));
    }

    /** The values given, checked by the types of their fields. */
    ObjectNode read(ObjectNode given, Errors errors) {
        ObjectNode read = Json.object();
        given.properties().forEach(value -> {
            JsonNode definition = byKey.get(value.getKey());
            String field = VALUES + "." + value.getKey();
            if (definition == null) {
                errors.add(field, "The selected %s is invalid.");
            } else {
                read.set(value.getKey(), rule(definition).read(field, value.getValue(), errors));
            }
        });
        return read;
    }

    /** Refuses values that lack a required field. */
    void requireAll(JsonNode values, Errors errors) {
        byKey.forEach((key, definition) -> {
            if (definition.path("required").asBoolean() && Json.at(values, key).isNull()) {
                errors.add(VALUES + "." + key, "The %s field is required.");
            }
        });
    }

    private static Rule rule(JsonNode definition) {
        List<String> options =
                Json.elements(definition.path("options")).map(JsonNode::asText).toList();
        Rule rule = switch (definition.path("type").asText()) {
            case "number" -> Rules.NUMBER;
            case "date" -> Rules.DATE;
            case "boolean" -> Rules.FLAG;
            case "email" -> Rules.EMAIL;
            case "select" -> Rules.oneOf(options);
            case "multiselect" -> Rules.ids(options::contains);
            default -> Rules.TEXT;
        };
        return definition.path("required").asBoolean() ? required(rule) : rule.orNull();
    }

    private static Rule required(Rule rule) {
        return (field, given, errors) -> {
            if (given.isNull() || (given.isTextual() && given.asText().isEmpty())) {
                errors.add(field, "The %s field is required.");
                return given;
            }
            return rule.read(field, given, errors);
        };
    }
}
