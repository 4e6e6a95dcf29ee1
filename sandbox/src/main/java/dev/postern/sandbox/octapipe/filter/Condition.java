package dev.postern.sandbox.octapipe.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * One condition of a filter. As in SQL, a field without a value meets no condition but {@code is_null}; a field with
 * several values meets a condition when one of them does, and {@code neq} when all do.
 */
record Condition(Field field, Operator operator, JsonNode value) implements Predicate<ObjectNode> {

    @Override
    public boolean test(ObjectNode row) {
        JsonNode stored = field.read().apply(row);
        if (operator == Operator.IS_NULL) {
            return stored.isNull() == value.asBoolean(true);
        }
        if (stored.isNull()) {
            return false;
        }
        if (!stored.isArray()) {
            return meets(stored);
        }
        return operator == Operator.NEQ
                ? Json.elements(stored).allMatch(this::meets)
                : Json.elements(stored).anyMatch(this::meets);
    }

    private boolean meets(JsonNode stored) {
        return switch (operator) {
            case IN -> Json.elements(value).anyMatch(each -> field.type().compareValues(stored, each) == 0);
            case CONTAINS -> lower(stored).contains(lower(value));
            case EQ, NEQ, GT, GTE, LT, LTE -> operator.holds(field.type().compareValues(stored, value));
            case IS_NULL -> throw new IllegalStateException("asked of the field, not of one value");
        };
    }

    private static String lower(JsonNode value) {
        return value.asText().toLowerCase(Locale.ROOT);
    }
}
