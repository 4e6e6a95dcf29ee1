package dev.postern.occtoo.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.word.PropertyType;
import java.util.Optional;

/**
 * A property of a data source, as Occtoo has it.
 *
 * @param id in lower case
 * @param type empty where Occtoo tells none, or one that is not documented
 * @param state {@code Active}, {@code Updating} while Occtoo reindexes it, or {@code Deleting}
 */
public record SourceProperty(
        String id,
        String displayName,
        Optional<PropertyType> type,
        Optional<String> delimiter,
        Optional<String> description,
        String state) {

    /** Reads an item of {@code GET /v1/sources/{sourceId}/properties}. */
    public static SourceProperty of(JsonNode item) {
        String id = item.path("id").asText();
        return new SourceProperty(
                id,
                item.path("displayName").asText(id),
                PropertyType.named(item.path("type").asText()),
                text(item, "delimiter"),
                text(item, "description"),
                item.path("state").asText("Active"));
    }

    public boolean isBeingDeleted() {
        return state.equals("Deleting");
    }

    /** {@code {id, displayName?, type, delimiter?}}: enough to know it by. */
    ObjectNode shortened() {
        ObjectNode shown = Json.NODES.objectNode().put("id", id);
        if (!displayName.equals(id)) {
            shown.put("displayName", displayName);
        }
        shown.put("type", type.map(PropertyType::label).orElse(null));
        delimiter.ifPresent(text -> shown.put("delimiter", text));
        return shown;
    }

    /** The item as a model is shown it: with whether it is localized, and the type that a filter on it has. */
    public static JsonNode described(JsonNode item) {
        if (!(item instanceof ObjectNode property)) {
            return item;
        }
        Optional<PropertyType> type = of(item).type();
        ObjectNode described = property.deepCopy();
        described.set(
                "localized",
                type.<JsonNode>map(known -> Json.NODES.booleanNode(known.isLocalized()))
                        .orElse(Json.NODES.nullNode()));
        return described.put("filterType", type.map(PropertyType::filterType).orElse(null));
    }

    private static Optional<String> text(JsonNode item, String name) {
        return Optional.ofNullable(item.path(name).textValue()).filter(text -> !text.isEmpty());
    }
}
