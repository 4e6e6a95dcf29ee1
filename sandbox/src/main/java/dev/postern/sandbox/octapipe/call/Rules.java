package dev.postern.sandbox.octapipe.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.standin.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The rules that the resources share. The sentences are those of the vendor's framework. */
public final class Rules {
    public static final Rule TEXT = when(JsonNode::isTextual, "The %s must be a string.");

    /** A whole number from 0 on, also as text; stored as a number. */
    public static final Rule WHOLE = (field, given, errors) -> {
        if (given.asText().matches("[0-9]{1,9}") && (given.isTextual() || given.isIntegralNumber())) {
            return IntNode.valueOf(Integer.parseInt(given.asText()));
        }
        errors.add(field, "The %s must be an integer.");
        return given;
    };

    /** Any number, also as text; stored as a number. */
    public static final Rule NUMBER = (field, given, errors) -> {
        if (given.isNumber()) {
            return given;
        }
        if (given.isTextual() && given.asText().matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            BigDecimal number = new BigDecimal(given.asText());
            return number.scale() == 0 ? LongNode.valueOf(number.longValueExact()) : DecimalNode.valueOf(number);
        }
        errors.add(field, "The %s must be a number.");
        return given;
    };

    public static final Rule FLAG = (field, given, errors) -> {
        if (given.isBoolean() || List.of("0", "1").contains(given.asText())) {
            return BooleanNode.valueOf(given.asBoolean() || given.asText().equals("1"));
        }
        errors.add(field, "The %s field must be true or false.");
        return given;
    };

    public static final Rule DATE = when(Rules::isDate, "The %s does not match the format Y-m-d.");

    /** Hours and minutes; a time with seconds is refused, although the vendor answers with seconds. */
    public static final Rule TIME = when(
            given -> given.isTextual() && given.asText().matches("([01][0-9]|2[0-3]):[0-5][0-9]"),
            "The %s does not match the format H:i.");

    public static final Rule EMAIL = when(
            given -> given.isTextual() && given.asText().matches("[^@\\s]+@[^@\\s]+"),
            "The %s must be a valid email address.");

    public static final Rule TEXTS = when(
            given -> given.isArray() && Json.elements(given).allMatch(JsonNode::isTextual), "The %s must be an array.");

    /** An object; an empty array counts as an empty one. */
    public static final Rule OBJECT = (field, given, errors) -> {
        if (given.isObject()) {
            return given;
        }
        if (!given.isArray() || !given.isEmpty()) {
            errors.add(field, "The %s must be an array.");
        }
        return Json.object();
    };

    private Rules() {}

    /** A text that must be one of these exactly. */
    public static Rule oneOf(List<String> options) {
        return when(given -> given.isTextual() && options.contains(given.asText()), "The selected %s is invalid.");
    }

    /** Any text; one of the known words is stored in the known spelling, however it was written. */
    public static Rule word(List<String> known) {
        return (field, given, errors) -> {
            JsonNode text = TEXT.read(field, given, errors);
            String lower = text.asText().toLowerCase(Locale.ROOT);
            return known.contains(lower) ? TextNode.valueOf(lower) : text;
        };
    }

    /** The id of something that there is. */
    public static Rule id(Predicate<String> exists) {
        return when(given -> given.isTextual() && exists.test(given.asText()), "The selected %s is invalid.");
    }

    /** A list of ids of things that there are. */
    public static Rule ids(Predicate<String> exists) {
        return (field, given, errors) -> {
            JsonNode texts = TEXTS.read(field, given, errors);
            if (texts.isArray() && !Json.elements(texts).map(JsonNode::asText).allMatch(exists)) {
                errors.add(field, "The selected %s is invalid.");
            }
            return texts;
        };
    }

    private static Rule when(Predicate<JsonNode> fits, String otherwise) {
        return (field, given, errors) -> {
            if (!fits.test(given)) {
                errors.add(field, otherwise);
            }
            return given;
        };
    }

    private static boolean isDate(JsonNode given) {
        try {
            return given.isTextual() && LocalDate.parse(given.asText()).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
