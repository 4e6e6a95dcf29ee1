package dev.postern.occtoo.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.Map;

/** What a search of cards has found, as an endpoint would name it. */
final class Preview {
    static final int MOST_SAMPLES = 5;
    private static final int LONGEST_TEXT = 200;

    private Preview() {}

    /**
     * The number of cards and a few of them.
     *
     * @param names what is shown of a card: by the id of the property, the name under which it goes out; empty for all
     */
    static ObjectNode of(JsonNode found, Map<String, String> names) {
        ObjectNode preview = Json.NODES.objectNode();
        JsonNode total = found.path("totalCount");
        preview.set(
                "matchCount",
                total.isNumber()
                        ? total
                        : Json.NODES.numberNode(found.path("items").size()));
        ArrayNode samples = preview.putArray("sampleResults");
        found.path("items").valueStream().limit(MOST_SAMPLES).forEach(card -> samples.add(sample(card, names)));
        return preview;
    }

    private static ObjectNode sample(JsonNode card, Map<String, String> names) {
        ObjectNode sample = Json.NODES.objectNode().put("id", card.path("id").asText());
        card.path("properties").properties().forEach(each -> {
            String name = names.isEmpty() ? each.getKey() : names.getOrDefault(each.getKey(), "");
            if (!name.isEmpty()) {
                sample.set(name, shortened(each.getValue()));
            }
        });
        return sample;
    }

    private static JsonNode shortened(JsonNode value) {
        String text = value.isTextual() ? value.asText() : Json.text(value);
        return text.length() <= LONGEST_TEXT ? value : Json.NODES.textNode(text.substring(0, LONGEST_TEXT) + "…");
    }
}
