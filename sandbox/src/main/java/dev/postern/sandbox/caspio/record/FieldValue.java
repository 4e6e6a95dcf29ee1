package dev.postern.sandbox.caspio.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.caspio.store.Stamp;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a value of a record's body into the form in which it is stored, by the type of its field. */
public final class FieldValue {
    private static final int MOST_STRING = 255;
    private static final int MOST_TEXT = 64_000;

    private FieldValue() {}

    public static JsonNode read(Field field, JsonNode given) {
        if (given.isNull()) {
            return NullNode.getInstance();
        }
        if (given.isContainerNode()) {
            throw Refusal.value(field.name(), "an object or an array is no value.");
        }
        String text = given.asText();
        return switch (field.type()) {
            case STRING, FILE, PASSWORD -> text(field, text, MOST_STRING);
            case TEXT -> text(field, text, MOST_TEXT);
            case INTEGER, AUTONUMBER -> whole(field, text);
            case NUMBER, CURRENCY -> number(field, text);
            case YES_NO -> flag(field, text);
            case DATE_TIME, TIMESTAMP -> moment(field, text);
            case LIST_STRING, LIST_NUMBER, LIST_DATE_TIME -> list(field, text);
            case PREFIXED_AUTONUMBER, GUID, RANDOM_ID, ATTACHMENT ->
                throw new IllegalStateException("no caller sets " + field.name());
        };
    }

    private static JsonNode text(Field field, String text, int most) {
        if (text.length() > most) {
            throw Refusal.value(field.name(), "it is longer than " + most + " characters.");
        }
        return TextNode.valueOf(text);
    }

    private static JsonNode whole(Field field, String text) {
        if (!text.matches("-?[0-9]{1,10}") || Math.abs(Long.parseLong(text)) > Integer.MAX_VALUE) {
            throw Refusal.value(field.name(), "it is no whole number.");
        }
        return LongNode.valueOf(Long.parseLong(text));
    }

    private static JsonNode number(Field field, String text) {
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?")) {
            throw Refusal.value(field.name(), "it is no number.");
        }
        return DecimalNode.valueOf(new BigDecimal(text));
    }

    private static JsonNode flag(Field field, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> BooleanNode.TRUE;
            case "false", "0" -> BooleanNode.FALSE;
            default -> throw Refusal.value(field.name(), "it is neither true nor false.");
        };
    }

    /** A date, or a date and a time without a zone. An empty text is no date. */
    private static JsonNode moment(Field field, String text) {
        try {
            LocalDateTime moment = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text.replace(' ', 'T'));
            return TextNode.valueOf(Stamp.of(moment));
        } catch (DateTimeException e) {
            throw Refusal.value(field.name(), "it is no date of the form 2026-01-31T08:00:00.");
        }
    }

    /** Ids of the field's list, as {@code [3], [6]}; an empty text chooses none. */
    private static JsonNode list(Field field, String text) {
        if (text.isBlank()) {
            return NullNode.getInstance();
        }
        if (!text.matches("\\s*\\[[0-9]+]\\s*(,\\s*\\[[0-9]+]\\s*)*")) {
            throw Refusal.value(field.name(), "values of a list are written by their ids, as \"[3], [6]\".");
        }
        String ids = Stream.of(text.split(",", -1))
                .map(String::strip)
                .peek(id -> {
                    if (!field.list().has(id.substring(1, id.length() - 1))) {
                        throw Refusal.value(field.name(), "its list has no value " + id + ".");
                    }
                })
                .collect(Collectors.joining(", "));
        return TextNode.valueOf(ids);
    }
}
