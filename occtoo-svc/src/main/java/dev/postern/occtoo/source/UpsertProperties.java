package dev.postern.occtoo.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes and changes properties of a source. Occtoo replaces a property as a whole, so that each is first laid over what
 * the source has; one that is so already is left alone.
 */
@Singleton
class UpsertProperties implements VendorCall {
    @Override
    public String name() {
        return "upsert-properties";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        String sourceId = conversation.arguments().path("sourceId").asText();
        JsonNode given = conversation.arguments().path("properties");
        return SchemaReading.of(conversation, sourceId).chain(schema -> {
            List<WantedProperty> wanted = checked(schema, given);
            List<WantedProperty> changes = wanted.stream()
                    .filter(property -> schema.find(property.id())
                            .map(property::differsFrom)
                            .orElse(true))
                    .toList();
            return PropertyWriting.of(conversation, sourceId, changes)
                    .map(written -> conversation.answer(receipt(schema, wanted, changes, written)));
        });
    }

    /** What the properties are to become; throws a refusal for what Occtoo would refuse. */
    static List<WantedProperty> checked(SourceSchema schema, JsonNode given) {
        Violations violations = new Violations();
        List<WantedProperty> wanted = WantedProperty.readAll(given, violations).stream()
                .map(property -> schema.find(property.id()).map(property::over).orElse(property))
                .toList();
        wanted.forEach(property -> property.check(violations));
        violations.refuse("Nothing was changed. Mend all of this and call again:");
        return wanted;
    }

    private static ObjectNode receipt(
            SourceSchema schema, List<WantedProperty> wanted, List<WantedProperty> changes, List<JsonNode> written) {
        ObjectNode receipt = Json.NODES.objectNode().put("sourceId", schema.sourceId());
        ArrayNode properties = receipt.putArray("properties");
        ArrayNode reindexed = Json.NODES.arrayNode();
        for (WantedProperty property : wanted) {
            int place = changes.indexOf(property);
            ObjectNode shown = properties.addObject().put("id", property.id());
            if (place < 0) {
                shown.put("outcome", "unchanged");
                continue;
            }
            boolean isNew = schema.find(property.id()).isEmpty();
            shown.put("outcome", isNew ? "created" : "updated");
            shown.set("state", written.get(place).path("state"));
            if (schema.find(property.id()).filter(property::isReindexed).isPresent()) {
                reindexed.add(property.id());
            }
        }
        receipt.put("next", next(reindexed));
        return reindexed.isEmpty() ? receipt : receipt.set("reindexed", reindexed);
    }

    private static String next(ArrayNode reindexed) {
        return reindexed.isEmpty()
                ? "Confirm it with describe_data_source_schema."
                : "Occtoo reads the values of what is under reindexed anew, where there are any; until that is over, their state is Updating. Look with describe_data_source_schema, and with list_source_entries whether the values still fit.";
    }
}
