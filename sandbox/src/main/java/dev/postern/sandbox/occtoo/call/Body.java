package dev.postern.sandbox.occtoo.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Violations;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Set;

/** An object of the request's body. What is wrong with it is collected until {@link #end}. */
public record Body(ObjectNode json, String path, Violations violations) {
    public static Body of(ObjectNode json) {
        return new Body(json, "", new Violations());
    }

    /** The object that stands in a field, with the same collection of violations; an empty one where none is. */
    public Body within(String name) {
        JsonNode value = json.path(name);
        if (has(name) && !value.isObject()) {
            refuse(name, "An object is required.");
        }
        return new Body(value.isObject() ? (ObjectNode) value : Json.object(), at(name) + ".", violations);
    }

    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    public JsonNode get(String name) {
        return json.path(name);
    }

    public String text(String name) {
        JsonNode value = json.path(name);
        if (has(name) && !value.isTextual()) {
            refuse(name, "A string is required.");
        }
        return value.isTextual() ? value.asText().strip() : "";
    }

    public String required(String name) {
        String text = text(name);
        if (text.isEmpty() && (!has(name) || json.path(name).isTextual())) {
            refuse(name, "The field '" + name + "' is required.");
        }
        return text;
    }

    /** An id that callers choose: letters, digits, hyphens and underscores. */
    public String identifier(String name) {
        String text = required(name);
        if (!text.isEmpty() && !text.matches("[A-Za-z0-9_-]{1,256}")) {
            refuse(name, "Only letters, digits, '-' and '_' are allowed, at most 256 of them.");
        }
        return text;
    }

    public String word(String name, Set<String> words) {
        String text = text(name);
        if (!text.isEmpty() && !words.contains(text)) {
            refuse(name, "'" + text + "' is not a valid value.");
        }
        return text;
    }

    public boolean flag(String name, boolean otherwise) {
        JsonNode value = json.path(name);
        if (has(name) && !value.isBoolean()) {
            refuse(name, "A boolean is required.");
        }
        return value.isBoolean() ? value.asBoolean() : otherwise;
    }

    public int whole(String name, int otherwise, int least, int most) {
        JsonNode value = json.path(name);
        if (!has(name)) {
            return otherwise;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.asInt() < least || value.asInt() > most) {
            refuse(name, "A whole number from " + least + " to " + most + " is required.");
            return otherwise;
        }
        return value.asInt();
    }

    public ArrayNode array(String name) {
        JsonNode value = json.path(name);
        if (has(name) && !value.isArray()) {
            refuse(name, "An array is required.");
        }
        return value.isArray() ? (ArrayNode) value : Json.array();
    }

    public List<String> texts(String name) {
        ArrayNode array = array(name);
        if (!Json.elements(array).allMatch(JsonNode::isTextual)) {
            refuse(name, "An array of strings is required.");
        }
        return Json.elements(array).map(JsonNode::asText).toList();
    }

    public String at(String name) {
        return path + name;
    }

    public void refuse(String name, String message) {
        violations.add(at(name), message);
    }

    /** Refuses the request when something is wrong with it. */
    public void end() {
        violations.end();
    }
}
