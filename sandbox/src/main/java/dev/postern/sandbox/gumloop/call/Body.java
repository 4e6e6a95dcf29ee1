package dev.postern.sandbox.gumloop.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** The JSON object that was sent. A null stands for what was not given; keys that nobody asks for are ignored. */
public record Body(ObjectNode json) {

    public boolean gives(String key) {
        return json.hasNonNull(key);
    }

    public String text(String key) {
        JsonNode value = value(key, !gives(key) || json.path(key).isTextual(), "a string");
        return value.asText("");
    }

    public String required(String key) {
        if (text(key).isBlank()) {
            throw Refusal.invalid(key, "Missing required parameter: " + key + ".");
        }
        return text(key);
    }

    /** One of these words; the first where nothing is given. */
    public String word(String key, List<String> words) {
        String given = gives(key) ? text(key) : words.getFirst();
        if (!words.contains(given)) {
            throw Refusal.invalid(key, "Invalid " + key + ": must be one of " + String.join(", ", words) + ".");
        }
        return given;
    }

    public boolean flag(String key, boolean otherwise) {
        return value(key, !gives(key) || json.path(key).isBoolean(), "a boolean")
                .asBoolean(otherwise);
    }

    /** The elements of an array; none where it was not given. */
    public List<JsonNode> list(String key) {
        return Json.elements(value(key, !gives(key) || json.path(key).isArray(), "an array"))
                .toList();
    }

    public List<String> texts(String key) {
        List<JsonNode> values = list(key);
        value(key, values.stream().allMatch(JsonNode::isTextual), "an array of strings");
        return values.stream().map(JsonNode::asText).toList();
    }

    /** The elements of an array of objects. */
    public List<ObjectNode> objects(String key) {
        List<JsonNode> values = list(key);
        value(key, values.stream().allMatch(JsonNode::isObject), "an array of objects");
        return values.stream().map(each -> (ObjectNode) each).toList();
    }

    /** The object under a key; an empty one where it was not given. */
    public ObjectNode object(String key) {
        value(key, !gives(key) || json.path(key).isObject(), "an object");
        return json.path(key) instanceof ObjectNode object ? object : Json.object();
    }

    private JsonNode value(String key, boolean fits, String shape) {
        if (!fits) {
            throw Refusal.invalid(key, key + " must be " + shape + ".");
        }
        return json.path(key);
    }
}
