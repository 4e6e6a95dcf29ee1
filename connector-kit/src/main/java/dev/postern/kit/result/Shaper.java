package dev.postern.kit.result;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.Answers;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes of what a vendor sent what a model should see: nothing secret, one form for one thing, no more than was asked. */
final class Shaper {
    private final Answers answers;

    Shaper(Answers answers) {
        this.answers = answers;
    }

    /** The items of a list, wherever this vendor has put them. */
    Optional<ArrayNode> items(JsonNode body) {
        for (JsonPointer place : answers.items()) {
            if (body.at(place) instanceof ArrayNode items) {
                return Optional.of(items);
            }
        }
        return Optional.empty();
    }

    /** Without hidden keys, and with empty objects as objects, at every depth. */
    JsonNode cleaned(JsonNode node, Set<String> hide) {
        switch (node) {
            case ObjectNode object -> {
                object.remove(hiddenIn(object, hide));
                object.properties().forEach(entry -> {
                    if (answers.emptyObjects().contains(entry.getKey())
                            && entry.getValue().isArray()
                            && entry.getValue().isEmpty()) {
                        entry.setValue(Json.NODES.objectNode());
                    } else {
                        cleaned(entry.getValue(), hide);
                    }
                });
            }
            case ArrayNode array -> array.forEach(item -> cleaned(item, hide));
            default -> {}
        }
        return node;
    }

    /** Without the vendor's envelope. */
    JsonNode opened(JsonNode node) {
        if (node instanceof ObjectNode object && object.size() == 1) {
            String only = object.fieldNames().next();
            return answers.envelope().contains(only) ? object.path(only) : object;
        }
        return node;
    }

    /** Only the wanted keys, where any are named. */
    static JsonNode projected(JsonNode node, Collection<String> fields) {
        if (fields.isEmpty() || !(node instanceof ObjectNode object)) {
            return node;
        }
        return object.retain(fields);
    }

    /** With what is deeper inside shown at the top too, where the top does not have it. */
    static JsonNode lifted(JsonNode node, Map<String, JsonPointer> lift) {
        if (node instanceof ObjectNode object) {
            lift.forEach((key, place) -> {
                if (!object.hasNonNull(key)) {
                    JsonNode found = object.at(place);
                    object.set(key, found.isMissingNode() ? Json.NODES.nullNode() : found);
                }
            });
        }
        return node;
    }

    private Collection<String> hiddenIn(ObjectNode object, Set<String> hide) {
        Set<String> hidden = answers.hidden();
        return object.propertyStream()
                .map(java.util.Map.Entry::getKey)
                .filter(key -> hidden.contains(key) || hide.contains(key))
                .toList();
    }
}
