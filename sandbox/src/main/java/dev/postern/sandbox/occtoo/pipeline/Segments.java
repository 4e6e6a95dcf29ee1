package dev.postern.sandbox.occtoo.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Violations;
import dev.postern.sandbox.occtoo.search.Filters;
import dev.postern.sandbox.occtoo.search.Row;
import dev.postern.sandbox.occtoo.search.Schema;
import dev.postern.sandbox.occtoo.search.ValueType;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.standin.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which cards are in which segments. Only an active segment has cards. */
public record Segments(Tenant tenant) {
    static final String ACTIVE = "Active";

    public Schema schema(String definitionId) {
        Map<String, ValueType> types = new HashMap<>();
        tenant.shelf(Kind.CARD_DEFINITION).find(definitionId).ifPresent(definition -> {
            for (JsonNode each : definition.path("properties")) {
                types.put(each.path("id").asText(), EntryValues.type(each));
            }
        });
        return new Schema(types);
    }

    /** Whether an active segment of this id has the card. */
    public boolean isMember(String segmentId, Row card) {
        return tenant.shelf(Kind.SEGMENT)
                .find(segmentId)
                .filter(each -> isMember(each, card))
                .isPresent();
    }

    public boolean isMember(ObjectNode segment, Row card) {
        if (!segment.path("status").asText().equals(ACTIVE) || names(segment.path("excludedCardIds"), card)) {
            return false;
        }
        if (segment.path("kind").asText().equals("Fixed")) {
            return names(segment.path("cardIds"), card);
        }
        Schema schema = schema(segment.path("cardDefinitionId").asText());
        return new Filters(schema, new Violations())
                .all(segment.path("filters"), "filters")
                .test(card);
    }

    /** How many cards a segment has now. */
    public long count(ObjectNode segment) {
        return tenant.shelf(Kind.CARD)
                .where("_definition", segment.path("cardDefinitionId").asText())
                .filter(card -> isMember(segment, Row.of(card)))
                .count();
    }

    List<ObjectNode> activeOf(String definitionId) {
        return tenant.shelf(Kind.SEGMENT)
                .where("cardDefinitionId", definitionId)
                .filter(each -> each.path("status").asText().equals(ACTIVE))
                .toList();
    }

    private static boolean names(JsonNode ids, Row card) {
        return Json.elements(ids).anyMatch(each -> each.asText().equals(card.id()));
    }
}
