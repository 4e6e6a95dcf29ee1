package dev.postern.kit.call;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a value as what it was surely meant to be. Models, and some clients on their way, send a number as a string or
 * an object as its JSON text; where there is only one thing that it can mean, it is taken for that.
 */
final class Coercion {
    private Coercion() {}

    /** The value as one of the schema's types; empty when it can be none of them. */
    static Optional<JsonNode> coerce(JsonNode value, ObjectNode schema) {
        List<String> types = types(schema);
        if (types.isEmpty() || types.stream().anyMatch(type -> is(value, type))) {
            return Optional.of(value);
        }
        return types.stream()
                .map(type -> as(value, type, schema))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static List<String> types(ObjectNode schema) {
        JsonNode type = schema.path("type");
        List<String> types = new ArrayList<>();
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        type.forEach(one -> types.add(one.asText()));
        return types;
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> isWhole(value);
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static Optional<JsonNode> as(JsonNode value, String type, ObjectNode schema) {
        return switch (type) {
            case "string" -> asText(value);
            case "integer" -> asNumber(value).filter(Coercion::isWhole);
            case "number" -> asNumber(value);
            case "boolean" -> asBoolean(value);
            case "object" -> parsed(value).filter(JsonNode::isObject);
            case "array" -> asArray(value, schema);
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> asText(JsonNode value) {
        return value.isNumber() || value.isBoolean()
                ? Optional.of(Json.NODES.textNode(value.asText()))
                : Optional.empty();
    }

    private static Optional<JsonNode> asNumber(JsonNode value) {
        if (!value.isTextual()) {
            return Optional.empty();
        }
        String text = value.textValue().strip();
        if (!text.matches("-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,30})?")) {
            return Optional.empty();
        }
        return parsed(value).filter(JsonNode::isNumber);
    }

    private static Optional<JsonNode> asBoolean(JsonNode value) {
        return switch (value.asText("").strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(Json.NODES.booleanNode(true));
            case "false" -> Optional.of(Json.NODES.booleanNode(false));
            default -> Optional.empty();
        };
    }

    /** A list as its JSON text, or one item where a list of such items is wanted. */
    private static Optional<JsonNode> asArray(JsonNode value, ObjectNode schema) {
        Optional<JsonNode> parsed = parsed(value).filter(JsonNode::isArray);
        if (parsed.isPresent()) {
            return parsed;
        }
        boolean fits = schema.get("items") instanceof ObjectNode items
                && types(items).stream().anyMatch(type -> is(value, type));
        return fits && !value.isNull() ? Optional.of(Json.NODES.arrayNode().add(value)) : Optional.empty();
    }

    private static Optional<JsonNode> parsed(JsonNode value) {
        if (!value.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.MAPPER.readTree(value.textValue()));
        } catch (JacksonException | ArithmeticException | NumberFormatException e) {
            // The latter two for a number whose exponent no machine can hold.
            return Optional.empty();
        }
    }

    /** {@code 3.0} is a whole number too. */
    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber()
                || (value.isNumber()
                        && value.decimalValue().stripTrailingZeros().scale() <= 0);
    }
}
