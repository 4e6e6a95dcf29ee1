package dev.postern.occtoo.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.occtoo.source.Violations;
import dev.postern.occtoo.word.PropertyType;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Which JSON values are of which type. Nothing is converted: what a value means is for who sends it to say. */
final class ValueRule {
    private ValueRule() {}

    /** What is wrong with a value of this type, in words; empty where nothing is. */
    static Optional<String> mistake(PropertyType type, Optional<String> delimiter, JsonNode value) {
        return switch (type) {
            case TEXT, LOCALIZED_TEXT -> value.isTextual() ? Optional.empty() : wanted(type, "a text", value);
            case LIST, LOCALIZED_LIST -> list(type, delimiter, value);
            case BOOLEAN -> value.isBoolean() ? Optional.empty() : wanted(type, "true or false, without quotes", value);
            case INTEGER ->
                value.isIntegralNumber() && value.canConvertToLong()
                        ? Optional.empty()
                        : wanted(type, "a whole number of at most 64 bits, without quotes or fraction", value);
            case DECIMAL -> value.isNumber() ? Optional.empty() : wanted(type, "a number, without quotes", value);
            case TIMESTAMP ->
                isTimestamp(value)
                        ? Optional.empty()
                        : wanted(type, "a time with its offset, as \"2026-03-01T08:00:00Z\"", value);
        };
    }

    /** The type that Occtoo gives a property by its first value; empty for a value that no type takes. */
    static Optional<PropertyType> inferred(JsonNode value, boolean localized) {
        if (value.isTextual()) {
            PropertyType plain = isTimestamp(value) ? PropertyType.TIMESTAMP : PropertyType.TEXT;
            return Optional.of(localized ? PropertyType.LOCALIZED_TEXT : plain);
        }
        if (value.isArray()) {
            return Optional.of(localized ? PropertyType.LOCALIZED_LIST : PropertyType.LIST);
        }
        if (value.isBoolean()) {
            return Optional.of(PropertyType.BOOLEAN);
        }
        return value.isNumber()
                ? Optional.of(value.isIntegralNumber() ? PropertyType.INTEGER : PropertyType.DECIMAL)
                : Optional.empty();
    }

    private static Optional<String> list(PropertyType type, Optional<String> delimiter, JsonNode value) {
        if (!value.isArray()) {
            return wanted(type, "a list of texts, as [\"one\", \"two\"]", value);
        }
        for (JsonNode item : value) {
            if (!item.isTextual()) {
                return wanted(type, "a list of texts; this item is no text", item);
            }
            Optional<String> within = delimiter.filter(item.textValue()::contains);
            if (within.isPresent()) {
                return Optional.of(
                        "the item %s holds the list's delimiter `%s`, at which it would be cut; give its parts as items of their own"
                                .formatted(Violations.quote(item), Violations.quote(within.get())));
            }
        }
        return Optional.empty();
    }

    private static boolean isTimestamp(JsonNode value) {
        if (!value.isTextual() || value.textValue().length() < "2026-01-01T00:00Z".length()) {
            return false;
        }
        try {
            OffsetDateTime.parse(value.textValue());
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<String> wanted(PropertyType type, String what, JsonNode value) {
        return Optional.of("the property is %s, which takes %s; this is %s"
                .formatted(type.label(), what, Violations.quote(value)));
    }
}
