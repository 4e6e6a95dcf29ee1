package dev.postern.sandbox.occtoo.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.standin.Json;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** The types of properties, under the names that the vendor gives them. */
public enum ValueType {
    TEXT("Text", "text"),
    LOCALIZED_TEXT("LocalizedText", "text"),
    LIST("List", "list"),
    LOCALIZED_LIST("LocalizedList", "list"),
    BOOLEAN("Boolean", "boolean"),
    INTEGER("Integer", "number"),
    DECIMAL("Decimal", "number"),
    TIMESTAMP("Timestamp", "timestamp");

    private final String label;
    private final String filterType;

    ValueType(String label, String filterType) {
        this.label = label;
        this.filterType = filterType;
    }

    public String label() {
        return label;
    }

    /** What a filter on such a property has as its type. */
    public String filterType() {
        return filterType;
    }

    public boolean isLocalized() {
        return this == LOCALIZED_TEXT || this == LOCALIZED_LIST;
    }

    public boolean isList() {
        return this == LIST || this == LOCALIZED_LIST;
    }

    public static Optional<ValueType> named(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }

    /** Whether a JSON value is of this type as it stands. */
    public boolean accepts(JsonNode value) {
        return switch (this) {
            case TEXT, LOCALIZED_TEXT -> value.isTextual();
            case LIST, LOCALIZED_LIST -> value.isArray() && Json.elements(value).allMatch(JsonNode::isTextual);
            case BOOLEAN -> value.isBoolean();
            case INTEGER -> value.isIntegralNumber();
            case DECIMAL -> value.isNumber();
            case TIMESTAMP -> value.isTextual() && isTimestamp(value.asText());
        };
    }

    /** The type of a property that nobody has declared; empty for a value that no type takes. */
    public static Optional<ValueType> inferred(JsonNode value, boolean withLanguage) {
        if (value.isBoolean()) {
            return Optional.of(BOOLEAN);
        }
        if (value.isNumber()) {
            return Optional.of(value.isIntegralNumber() ? INTEGER : DECIMAL);
        }
        if (LIST.accepts(value)) {
            return Optional.of(withLanguage ? LOCALIZED_LIST : LIST);
        }
        if (value.isTextual()) {
            ValueType unlocalized = isTimestamp(value.asText()) ? TIMESTAMP : TEXT;
            return Optional.of(withLanguage ? LOCALIZED_TEXT : unlocalized);
        }
        return Optional.empty();
    }

    static boolean isTimestamp(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
