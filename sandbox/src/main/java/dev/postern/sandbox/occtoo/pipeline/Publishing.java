package dev.postern.sandbox.occtoo.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.search.Row;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last stage: documents of published endpoints follow cards, by way of the destination's queue. */
record Publishing(Moment moment) {
    private static final int ATTEMPTS = 3;

    /** Queues what a card's change touches. */
    void cardsChanged(String definitionId, Collection<String> cardIds) {
        for (ObjectNode endpoint : moment.shelf(Kind.ENDPOINT).all().toList()) {
            Selection selection = Selection.of(moment.tenant(), endpoint);
            if (selection.definition().equals(definitionId) && isPublished(endpoint)) {
                queue(
                        endpoint,
                        "card.updated",
                        cardIds.stream()
                                .filter(id -> should(selection, id) || isThere(endpoint, id))
                                .toList());
            }
        }
    }

    /** Queues every card whose document is there and should not be, or the other way round. */
    void review(ObjectNode endpoint, String trigger) {
        if (!isPublished(endpoint)) {
            return;
        }
        Selection selection = Selection.of(moment.tenant(), endpoint);
        List<String> ids = moment.shelf(Kind.CARD)
                .where("_definition", selection.definition())
                .map(each -> each.path("id").asText())
                .filter(id -> should(selection, id) != isThere(endpoint, id))
                .toList();
        queue(endpoint, trigger, ids);
    }

    void complete(JsonNode job) {
        for (JsonNode id : job.path("items")) {
            moment.shelf(Kind.QUEUE_ITEM).find(id.asText()).ifPresent(this::complete);
        }
    }

    private void complete(ObjectNode item) {
        if (moment.behaviour().queueFails()) {
            item.put("status", "Failed").put("attempts", ATTEMPTS);
            item.put("error", "The destination index refused the document (stand-in variant).");
            return;
        }
        item.put("status", "Completed").put("attempts", 1).put("completedAt", moment.stamp());
        moment.shelf(Kind.ENDPOINT)
                .find(item.path("endpointId").asText())
                .filter(this::isPublished)
                .ifPresent(endpoint -> write(endpoint, item.path("cardId").asText()));
    }

    private void write(ObjectNode endpoint, String cardId) {
        Selection selection = Selection.of(moment.tenant(), endpoint);
        String key = Selection.key(endpoint.path("id").asText(), cardId);
        Optional<ObjectNode> before = moment.shelf(Kind.DOCUMENT).find(key);
        Optional<ObjectNode> card = selection.card(cardId).filter(each -> selection.covers(Row.of(each)));
        if (card.isPresent()) {
            ObjectNode document = selection.document(card.get());
            document.put("_endpoint", endpoint.path("id").asText()).put("lastUpdated", moment.stamp());
            moment.shelf(Kind.DOCUMENT).put(key, document);
        } else {
            moment.shelf(Kind.DOCUMENT).remove(key);
        }
        if (before.isPresent() || card.isPresent()) {
            tell(endpoint, cardId, card.isPresent() ? "destination_entry.updated" : "destination_entry.deleted");
        }
    }

    private void tell(ObjectNode endpoint, String cardId, String type) {
        ObjectNode data = Json.object()
                .put("destinationId", endpoint.path("destinationId").asText());
        data.put("apiVersionId", endpoint.path("apiVersionId").asText());
        data.put("endpointId", endpoint.path("id").asText());
        data.put("endpoint", endpoint.path("identifier").asText()).put("entryId", cardId);
        moment.event(type, endpoint.path("id").asText() + "/" + cardId, "", data);
        moment.metric(
                "destination.entries.published",
                1,
                Map.of(
                        "destinationId", endpoint.path("destinationId").asText(),
                        "endpointId", endpoint.path("id").asText()));
    }

    private void queue(ObjectNode endpoint, String trigger, List<String> cardIds) {
        if (cardIds.isEmpty()) {
            return;
        }
        ArrayNode items = Json.array();
        String destination = endpoint.path("destinationId").asText();
        for (String cardId : cardIds) {
            String id = moment.tenant().nextId();
            ObjectNode item = Json.object().put("id", id).put("destinationId", destination);
            item.put("endpointId", endpoint.path("id").asText()).put("cardId", cardId);
            item.put("trigger", trigger).put("status", "Pending").put("attempts", 0);
            moment.shelf(Kind.QUEUE_ITEM).put(id, item.put("queuedAt", moment.stamp()));
            items.add(id);
        }
        moment.metric("destination.queue.depth", cardIds.size(), Map.of("destinationId", destination));
        Duration wait =
                moment.behaviour().destination().minus(moment.behaviour().card());
        moment.later(JobKind.DESTINATIONS, wait, Json.object().set("items", items));
    }

    private boolean isPublished(ObjectNode endpoint) {
        return moment.shelf(Kind.API_VERSION)
                .find(endpoint.path("apiVersionId").asText())
                .filter(each -> each.path("state").asText().equals("Published"))
                .isPresent();
    }

    private boolean should(Selection selection, String cardId) {
        return selection
                .card(cardId)
                .filter(each -> selection.covers(Row.of(each)))
                .isPresent();
    }

    private boolean isThere(ObjectNode endpoint, String cardId) {
        return moment.shelf(Kind.DOCUMENT).has(Shelf.key(endpoint.path("id").asText(), cardId));
    }
}
