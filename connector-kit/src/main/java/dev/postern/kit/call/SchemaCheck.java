package dev.postern.kit.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.word.Nearest;
import dev.postern.kit.result.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks a value against a schema and says in words what does not fit. (A general validator answers with the keyword
 * that failed; a model needs to be told what to send instead.)
 */
final class SchemaCheck {
    private static final int DEEPEST = 32;

    private final Problems problems;

    SchemaCheck(Problems problems) {
        this.problems = problems;
    }

    /** The value with its types put right, as far as it fits. */
    JsonNode check(String path, JsonNode given, ObjectNode schema) {
        return check(path, given, schema, 0);
    }

    private JsonNode check(String path, JsonNode given, ObjectNode schema, int depth) {
        if (depth > DEEPEST) {
            problems.add("`%s` is nested too deeply".formatted(path));
            return given;
        }
        Optional<JsonNode> coerced = Coercion.coerce(given, schema);
        if (coerced.isEmpty()) {
            problems.add("`%s` is to be %s, not %s".formatted(path, expected(schema), Words.of(given)));
            return given;
        }
        JsonNode value = checkedEnum(path, coerced.get(), schema);
        switch (value) {
            case ObjectNode object -> checkObject(path, object, schema, depth);
            case ArrayNode array -> checkArray(path, array, schema, depth);
            default -> checkScalar(path, value, schema);
        }
        return value;
    }

    private void checkObject(String path, ObjectNode object, ObjectNode schema, int depth) {
        for (JsonNode name : schema.path("required")) {
            if (!object.hasNonNull(name.asText())) {
                problems.add("`%s.%s` is required".formatted(path, name.asText()));
            }
        }
        JsonNode properties = schema.path("properties");
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            if (properties.get(key) instanceof ObjectNode known) {
                object.set(key, check(path + "." + key, object.path(key), known, depth + 1));
            } else if (schema.get("additionalProperties") instanceof ObjectNode any) {
                object.set(key, check(path + "." + key, object.path(key), any, depth + 1));
            } else if (schema.path("additionalProperties").isBoolean()
                    && !schema.path("additionalProperties").asBoolean()) {
                List<String> names = new ArrayList<>();
                properties.fieldNames().forEachRemaining(names::add);
                problems.add(unknown(path + "." + key, key, names));
            }
        }
    }

    static String unknown(String path, String key, List<String> known) {
        List<String> near = Nearest.to(key, known, 1);
        return near.isEmpty()
                ? "`%s` is not known; known are: %s".formatted(path, String.join(", ", known))
                : "`%s` is not known; did you mean `%s`?".formatted(path, near.getFirst());
    }

    private void checkArray(String path, ArrayNode array, ObjectNode schema, int depth) {
        checkSize(path, array.size(), schema, "minItems", "maxItems", "items");
        if (schema.get("items") instanceof ObjectNode items) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, check(path + "[" + i + "]", array.get(i), items, depth + 1));
            }
        }
    }

    private void checkScalar(String path, JsonNode value, ObjectNode schema) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            if (schema.has("minimum") && number.compareTo(schema.path("minimum").decimalValue()) < 0) {
                problems.add("`%s` is to be at least %s".formatted(path, schema.path("minimum")));
            }
            if (schema.has("maximum") && number.compareTo(schema.path("maximum").decimalValue()) > 0) {
                problems.add("`%s` is to be at most %s".formatted(path, schema.path("maximum")));
            }
        }
        if (value.isTextual()) {
            String text = value.textValue();
            checkSize(path, text.codePointCount(0, text.length()), schema, "minLength", "maxLength", "characters");
            if (schema.has("pattern")
                    && !Pattern.compile(schema.path("pattern").asText())
                            .matcher(text)
                            .find()) {
                problems.add("`%s` does not have the right form: %s"
                        .formatted(path, schema.path("description").asText()));
            }
        }
    }

    private void checkSize(String path, int size, ObjectNode schema, String least, String most, String what) {
        if (schema.has(least) && size < schema.path(least).asInt()) {
            problems.add("`%s` is to have at least %d %s"
                    .formatted(path, schema.path(least).asInt(), what));
        }
        if (schema.has(most) && size > schema.path(most).asInt()) {
            problems.add("`%s` is to have at most %d %s"
                    .formatted(path, schema.path(most).asInt(), what));
        }
    }

    private JsonNode checkedEnum(String path, JsonNode value, ObjectNode schema) {
        if (!schema.has("enum")) {
            return value;
        }
        List<String> known = new ArrayList<>();
        for (JsonNode one : schema.path("enum")) {
            if (one.equals(value) || (value.isTextual() && one.asText().equalsIgnoreCase(value.textValue()))) {
                return one;
            }
            known.add(one.isTextual() ? one.textValue() : Json.text(one));
        }
        problems.add("`%s` can be %s, not %s".formatted(path, String.join(", ", known), Words.of(value)));
        return value;
    }

    private static String expected(ObjectNode schema) {
        return String.join(
                " or ", Coercion.types(schema).stream().map(Words::ofType).toList());
    }
}
