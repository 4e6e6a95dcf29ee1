package dev.postern.sandbox.occtoo.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.standin.Json;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Stored values as another type, after a property's type was changed. */
public final class Conversion {
    private Conversion() {}

    /** The value in this type; empty when it cannot be written in it. */
    public static Optional<JsonNode> to(ValueType type, JsonNode stored, String delimiter) {
        if (type.accepts(stored)) {
            return Optional.of(stored);
        }
        if (type.isList()) {
            return stored.isTextual() ? Optional.of(split(stored.asText(), delimiter)) : Optional.empty();
        }
        String text = stored.isArray()
                ? Json.elements(stored).map(JsonNode::asText).collect(Collectors.joining(","))
                : stored.asText();
        return switch (type) {
            case TEXT, LOCALIZED_TEXT -> Optional.of(new TextNode(text));
            case INTEGER ->
                text.matches("-?[0-9]{1,18}") ? Optional.of(new LongNode(Long.parseLong(text))) : Optional.empty();
            case DECIMAL ->
                text.matches("-?[0-9]+([.][0-9]+)?")
                        ? Optional.of(new DecimalNode(new BigDecimal(text)))
                        : Optional.empty();
            case BOOLEAN ->
                text.matches("true|false") ? Optional.of(BooleanNode.valueOf(text.equals("true"))) : Optional.empty();
            case TIMESTAMP, LIST, LOCALIZED_LIST -> Optional.empty();
        };
    }

    private static JsonNode split(String text, String delimiter) {
        String at = delimiter.isEmpty() ? "," : delimiter;
        return Json.texts(
                Arrays.stream(text.split(Pattern.quote(at))).map(String::strip).toList());
    }
}
