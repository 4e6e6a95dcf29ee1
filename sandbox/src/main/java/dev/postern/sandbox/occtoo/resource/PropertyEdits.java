package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.standin.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Edits of a card definition's properties, put together to the whole list: {@code removePropertyIds}, {@code updateProperties}, {@code addProperties}. */
final class PropertyEdits {
    private static final String UPDATES = "updateProperties";
    private static final String ADDITIONS = "addProperties";
    private static final String REMOVALS = "removePropertyIds";

    private PropertyEdits() {}

    /** Sets {@code properties} of the body, where it has edits; ids must be known, or new for additions. */
    static void apply(Body body, JsonNode before) {
        if (!body.has(UPDATES) && !body.has(ADDITIONS) && !body.has(REMOVALS)) {
            return;
        }
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        before.forEach(each -> properties.put(each.path("id").asText(), each));
        List<String> removals = body.texts(REMOVALS);
        for (int i = 0; i < removals.size(); i++) {
            known(body, REMOVALS + "[" + i + "]", properties.remove(removals.get(i)) != null);
        }
        for (int i = 0; i < body.array(UPDATES).size(); i++) {
            JsonNode update = body.array(UPDATES).path(i);
            String id = update.path("id").asText();
            JsonNode old = properties.get(id);
            known(body, UPDATES + "[" + i + "].id", old != null);
            if (old instanceof ObjectNode object && update instanceof ObjectNode change) {
                properties.put(id, object.deepCopy().setAll(change));
            }
        }
        for (int i = 0; i < body.array(ADDITIONS).size(); i++) {
            JsonNode addition = body.array(ADDITIONS).path(i);
            boolean isNew = properties.putIfAbsent(addition.path("id").asText(), addition) == null;
            body.violations().check(isNew, ADDITIONS + "[" + i + "].id", "The property exists.");
        }
        body.json().set("properties", Json.array().addAll(properties.values()));
    }

    private static void known(Body body, String path, boolean isKnown) {
        body.violations().check(isKnown, path, "The card definition has no such property.");
    }
}
