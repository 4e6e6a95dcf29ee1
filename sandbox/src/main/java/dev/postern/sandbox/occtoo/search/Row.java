package dev.postern.sandbox.occtoo.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is searched: an entry, a card or a document.
 *
 * @param values by property; a localized one is an object by language
 * @param thing what the values are of
 */
public record Row(String id, ObjectNode values, ObjectNode thing) {

    /** A card or a document, which hold their values in this form. */
    public static Row of(ObjectNode thing) {
        return new Row(thing.path("id").asText(), (ObjectNode) thing.path("values"), thing);
    }

    /** The single values of a property: of all languages where none is named, and each element of a list. */
    public List<JsonNode> scalars(String property, String language) {
        if (property.equals(Schema.ID)) {
            return List.of(new TextNode(id));
        }
        if (property.equals(Schema.UPDATED)) {
            return List.of(thing.path(Schema.UPDATED));
        }
        return flat(values.path(property), language).toList();
    }

    private static Stream<JsonNode> flat(JsonNode value, String language) {
        if (value.isObject()) {
            return language.isEmpty()
                    ? Json.elements(value).flatMap(each -> flat(each, ""))
                    : flat(value.path(language), "");
        }
        if (value.isArray()) {
            return Json.elements(value).flatMap(each -> flat(each, language));
        }
        return value.isMissingNode() || value.isNull() ? Stream.empty() : Stream.of(value);
    }
}
