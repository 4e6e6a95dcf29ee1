package dev.postern.sandbox.caspio.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.standin.Json;
import java.util.Map;

/** What the value of a parameter in a body must look like. All but a name and a decision may be null. */
public enum Shape {
    NAME,
    DECISION,
    TEXT,
    FLAG,
    WHOLE,
    LIST;

    private boolean fits(JsonNode given) {
        return switch (this) {
            case NAME -> given.isTextual() && !given.asText().isBlank();
            case DECISION -> given.isBoolean();
            case TEXT -> given.isTextual() || given.isNull();
            case FLAG -> given.isBoolean() || given.isNull();
            case WHOLE -> (given.canConvertToInt() && given.isIntegralNumber()) || given.isNull();
            case LIST ->
                given.isNull() || (given.isArray() && Json.elements(given).allMatch(JsonNode::isValueNode));
        };
    }

    /** Refuses a body that holds anything else than parameters of these shapes. */
    public static void check(JsonNode body, Map<String, Shape> shapes) {
        body.properties().forEach(each -> {
            Shape shape = shapes.get(each.getKey());
            if (shape == null || !shape.fits(each.getValue())) {
                throw Refusal.body("The parameter '" + each.getKey() + "' is invalid.");
            }
        });
    }
}
