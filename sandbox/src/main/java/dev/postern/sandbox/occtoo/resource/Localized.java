package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;

/** Values in one language. What has no value in it is left out. */
final class Localized {
    private Localized() {}

    /** All languages where none is named. Objects in arrays are related cards, whose values are treated likewise. */
    static ObjectNode in(String language, ObjectNode values) {
        if (language.isEmpty()) {
            return values.deepCopy();
        }
        ObjectNode shown = Json.object();
        values.properties().forEach(each -> {
            JsonNode value = each.getValue().isObject() ? each.getValue().path(language) : each.getValue();
            if (value.isArray()) {
                value = Json.array()
                        .addAll(Json.elements(value)
                                .map(element -> element.isObject() ? in(language, (ObjectNode) element) : element)
                                .toList());
            }
            if (!value.isMissingNode()) {
                shown.set(each.getKey(), value);
            }
        });
        return shown;
    }
}
