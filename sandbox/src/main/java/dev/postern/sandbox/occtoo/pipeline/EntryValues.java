package dev.postern.sandbox.occtoo.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.search.Conversion;
import dev.postern.sandbox.occtoo.search.Row;
import dev.postern.sandbox.occtoo.search.Schema;
import dev.postern.sandbox.occtoo.search.ValueType;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.standin.Json;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How stored entries are read: each value in the type that its property has now. */
public record EntryValues(Tenant tenant) {
    private static final String SEPARATOR = "|";

    /** Where a value of this property and language is stored. */
    static String slot(JsonNode property) {
        String language = property.path("language").asText("");
        String id = property.path("id").asText();
        return property.hasNonNull("language") ? id + SEPARATOR + language : id;
    }

    private static String property(String slot) {
        int end = slot.indexOf(SEPARATOR);
        return end < 0 ? slot : slot.substring(0, end);
    }

    private static String language(String slot) {
        int end = slot.indexOf(SEPARATOR);
        return end < 0 ? "" : slot.substring(end + 1);
    }

    /** The property of a source, whatever the case of its id. */
    public Optional<ObjectNode> property(String sourceId, String id) {
        return tenant.shelf(Kind.PROPERTY).find(Shelf.key(sourceId, id.toLowerCase(Locale.ROOT)));
    }

    public Schema schema(String sourceId) {
        Map<String, ValueType> types = new HashMap<>();
        tenant.shelf(Kind.PROPERTY)
                .where("_source", sourceId)
                .forEach(each -> types.put(each.path("id").asText(), type(each)));
        return new Schema(types);
    }

    public static ValueType type(JsonNode property) {
        return ValueType.named(property.path("type").asText()).orElse(ValueType.TEXT);
    }

    /** The entry as callers see it; a 409 when a value cannot be written in the type that its property has now. */
    public ObjectNode shown(ObjectNode entry) {
        ArrayNode properties = Json.array();
        String sourceId = entry.path("sourceId").asText();
        entry.path("values").properties().forEach(each -> {
            String id = property(each.getKey());
            ObjectNode property = property(sourceId, id).orElseGet(Json::object);
            JsonNode value = converted(property, each.getValue().path("value"))
                    .orElseThrow(() -> Problem.conflict("The stored value of '%s' in '%s' is not %s."
                            .formatted(
                                    id,
                                    entry.path("id").asText(),
                                    type(property).label())));
            ObjectNode shown = properties.addObject().put("id", id).set("value", value);
            shown.put("type", type(property).label());
            if (property.hasNonNull("delimiter")) {
                shown.put("delimiter", property.path("delimiter").asText());
            }
            shown.put("lastUpdated", each.getValue().path("lastUpdated").asText());
            if (!language(each.getKey()).isEmpty()) {
                shown.put("language", language(each.getKey()));
            }
        });
        ObjectNode shown = Json.object().put("id", entry.path("id").asText());
        return shown.put("lastUpdated", entry.path("lastUpdated").asText()).set("properties", properties);
    }

    /** The entry as it is searched. What cannot be written in its property's type is left out. */
    public Row row(ObjectNode entry) {
        ObjectNode values = Json.object();
        String sourceId = entry.path("sourceId").asText();
        entry.path("values").properties().forEach(each -> {
            String id = property(each.getKey());
            ObjectNode property = property(sourceId, id).orElseGet(Json::object);
            Optional<JsonNode> value = converted(property, each.getValue().path("value"));
            String language = language(each.getKey());
            value.ifPresent(present -> {
                if (language.isEmpty()) {
                    values.set(id, present);
                } else {
                    values.withObjectProperty(id).set(language, present);
                }
            });
        });
        return new Row(entry.path("id").asText(), values, entry);
    }

    private static Optional<JsonNode> converted(JsonNode property, JsonNode stored) {
        return property.hasNonNull("type")
                ? Conversion.to(
                        type(property), stored, property.path("delimiter").asText(""))
                : Optional.of(stored);
    }
}
