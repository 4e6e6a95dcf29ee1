package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.List;
import java.util.Locale;

/**
 * One line of a review form. Its value is the argument of the same name.
 *
 * @param options what can be chosen, where not everything can
 * @param help a sentence for the person who reviews; may be empty
 */
record Field(String name, String label, Kind kind, boolean required, List<String> options, String help) {
    enum Kind {
        TEXT,
        CHOICE,
        BOOLEAN,
        LIST,
        TABLE,
        OBJECT
    }

    Field {
        options = List.copyOf(options);
    }

    static Field needed(String name, String label, Kind kind, String help) {
        return new Field(name, label, kind, true, List.of(), help);
    }

    static Field free(String name, String label, Kind kind, String help) {
        return new Field(name, label, kind, false, List.of(), help);
    }

    ObjectNode json(ObjectNode arguments) {
        ObjectNode json = Json.NODES.objectNode().put("name", name).put("label", label);
        json.put("type", kind.name().toLowerCase(Locale.ROOT));
        JsonNode value = arguments.path(name);
        json.set("value", value.isMissingNode() ? Json.NODES.nullNode() : value.deepCopy());
        json.put("required", required);
        if (!options.isEmpty()) {
            ArrayNode all = json.putArray("options");
            options.forEach(all::add);
        }
        return help.isEmpty() ? json : json.put("help", help);
    }
}
