package dev.postern.kit.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.result.Json;

/** Names values and types as one would say them. */
final class Words {
    private static final int LONGEST = 60;

    private Words() {}

    static String ofType(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> type;
        };
    }

    static String of(JsonNode value) {
        String text = Json.text(value);
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return "`" + shown + "`";
    }
}
