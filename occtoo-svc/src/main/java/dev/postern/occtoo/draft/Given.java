package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.result.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object of what the caller gave.
 *
 * @param path where it is, as {@code properties[2]}; empty for the arguments themselves
 */
record Given(JsonNode json, String path) {
    static Given of(JsonNode arguments) {
        return new Given(arguments, "");
    }

    /** Where one of its keys is. */
    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return json.hasNonNull(key);
    }

    JsonNode value(String key) {
        return json.path(key);
    }

    /** A text, without spaces around it; empty where there is none. */
    Optional<String> text(String key) {
        JsonNode value = json.path(key);
        return value.isNull() || value.isContainerNode()
                ? Optional.empty()
                : Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        json.path(key).forEach(each -> texts.add(each.asText().strip()));
        return texts;
    }

    /** A list of objects. A bare text in it stands for an object that has it under this key. */
    List<Given> each(String key, String alone) {
        List<Given> objects = new ArrayList<>();
        JsonNode list = json.path(key);
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.path(i);
            JsonNode object = one.isTextual() ? Json.NODES.objectNode().set(alone, one) : one;
            objects.add(new Given(object, at(key) + "[" + i + "]"));
        }
        return objects;
    }

    Given within(String key) {
        return new Given(json.path(key), at(key));
    }
}
