package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.occtoo.word.PropertyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The properties of cards of one definition, by id, in their order. */
record CardSchema(Map<String, JsonNode> properties) {
    /** What every card has besides. */
    private static final Map<String, PropertyType> BUILT_IN =
            Map.of("id", PropertyType.TEXT, "lastUpdated", PropertyType.TIMESTAMP);

    static CardSchema of(JsonNode definition) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        definition
                .path("properties")
                .forEach(each -> properties.put(each.path("id").asText(), each));
        return new CardSchema(properties);
    }

    /** The id as it is spelt, whatever the case in which it was given. */
    Optional<String> id(String given) {
        return properties.containsKey(given) || BUILT_IN.containsKey(given)
                ? Optional.of(given)
                : properties.keySet().stream()
                        .filter(each -> each.equalsIgnoreCase(given))
                        .findFirst();
    }

    /** The id of a property that the definition itself has. */
    Optional<String> own(String given) {
        return id(given).filter(properties::containsKey);
    }

    Optional<PropertyType> type(String id) {
        JsonNode property = properties.get(id);
        return property == null
                ? Optional.ofNullable(BUILT_IN.get(id))
                : PropertyType.named(property.path("type").asText());
    }

    String label(String id) {
        JsonNode property = properties.get(id);
        return property == null ? id : property.path("name").asText(id);
    }

    List<String> ids() {
        return List.copyOf(properties.keySet());
    }
}
