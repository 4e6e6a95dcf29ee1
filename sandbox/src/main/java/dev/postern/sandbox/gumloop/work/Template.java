package dev.postern.sandbox.gumloop.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.standin.Json;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what was given into what a script answers, in the place of {@code {{name}}}; an empty text for what was not given. */
record Template(JsonNode values) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^}]+)}}");

    JsonNode fill(JsonNode script) {
        if (script.isTextual()) {
            return filled(script.asText());
        }
        if (script.isArray()) {
            return Json.array().addAll(Json.elements(script).map(this::fill).toList());
        }
        if (script.isObject()) {
            ObjectNode object = Json.object();
            for (Map.Entry<String, JsonNode> each : script.properties()) {
                object.set(each.getKey(), fill(each.getValue()));
            }
            return object;
        }
        return script;
    }

    String fill(String text) {
        return PLACE.matcher(text)
                .replaceAll(place ->
                        Matcher.quoteReplacement(text(values.path(place.group(1).strip()))));
    }

    /** A text that is nothing but a place becomes the value itself, whatever its type. */
    private JsonNode filled(String text) {
        Matcher whole = PLACE.matcher(text);
        return whole.matches() && values.has(whole.group(1).strip())
                ? values.path(whole.group(1).strip())
                : new TextNode(fill(text));
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}
