package dev.postern.sandbox.occtoo.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Violations;
import dev.postern.sandbox.occtoo.search.Filters;
import dev.postern.sandbox.occtoo.search.Row;
import dev.postern.sandbox.occtoo.search.Schema;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Optional;

/** What an endpoint selects: cards of one definition, some of their properties, and cards that are related to them. */
public record Selection(Tenant tenant, JsonNode content) {

    public static Selection of(Tenant tenant, JsonNode endpoint) {
        return new Selection(tenant, endpoint.path("contentSelection"));
    }

    public String definition() {
        return content.path("cardDefinitionId").asText();
    }

    public boolean names(String segmentId) {
        return segments("includeSegmentIds").contains(segmentId)
                || segments("excludeSegmentIds").contains(segmentId);
    }

    public List<String> segments(String side) {
        return Json.elements(content.path(side)).map(JsonNode::asText).toList();
    }

    /** Whether segments let the card in; where none is included, all cards are. */
    public boolean isIncluded(Row card) {
        Segments membership = new Segments(tenant);
        List<String> include = segments("includeSegmentIds");
        return (include.isEmpty() || include.stream().anyMatch(each -> membership.isMember(each, card)))
                && segments("excludeSegmentIds").stream().noneMatch(each -> membership.isMember(each, card));
    }

    public boolean passesFilters(Row card) {
        Schema schema = new Segments(tenant).schema(definition());
        return new Filters(schema, new Violations())
                .all(content.path("filters"), "filters")
                .test(card);
    }

    public boolean covers(Row card) {
        return isIncluded(card) && passesFilters(card);
    }

    /** The document of a card: its id, and its values under the names that the endpoint gives them. */
    ObjectNode document(ObjectNode card) {
        ObjectNode values = named(content.path("properties"), card);
        for (JsonNode each : content.path("relations")) {
            String relationId = each.path("relationId").asText();
            ArrayNode related = Json.array();
            new Relations(tenant)
                    .of(relationId, card)
                    .forEach(target -> related.add(Json.object()
                            .put("id", target.path("id").asText())
                            .setAll(named(each.path("properties"), target))));
            values.set(relationId, related);
        }
        return Json.object().put("id", card.path("id").asText()).set("values", values);
    }

    /** All properties where none is selected. */
    private static ObjectNode named(JsonNode properties, JsonNode card) {
        if (properties.isEmpty()) {
            return card.path("values").deepCopy();
        }
        ObjectNode values = Json.object();
        for (JsonNode each : properties) {
            String id = each.isTextual()
                    ? each.asText()
                    : each.path("cardPropertyId").asText();
            JsonNode value = card.path("values").path(id);
            if (!value.isMissingNode()) {
                values.set(each.path("alias").asText(id), value.deepCopy());
            }
        }
        return values;
    }

    static String key(String endpointId, String cardId) {
        return Shelf.key(endpointId, cardId);
    }

    /** The card of this id, in the definition that the endpoint selects. */
    public Optional<ObjectNode> card(String cardId) {
        return tenant.shelf(Kind.CARD).find(Shelf.key(definition(), cardId));
    }
}
