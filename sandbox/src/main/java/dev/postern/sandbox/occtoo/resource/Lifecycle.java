package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Shown;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Optional;

/** How far one entry has come: table, index, cards, destinations. */
record Lifecycle(Call call, String sourceId, String entryId) {
    static final List<Operation> OPERATIONS = List.of(Operation.get(
            "/v1/sources/{sourceId}/entries/{entryId}/lifecycle", Operation.READ_SOURCES, Lifecycle::get));

    private static final String COMPLETED = "Completed";
    private static final String PENDING = "Pending";
    private static final String NOT_APPLICABLE = "NotApplicable";

    private static Reply get(Call call) {
        call.source();
        Lifecycle of = new Lifecycle(call, call.path("sourceId"), call.path("entryId"));
        return Reply.ok(of.trace());
    }

    private ObjectNode trace() {
        List<ObjectNode> cards = cards();
        List<ObjectNode> events = call.shelf(Kind.EVENT)
                .all()
                .filter(each -> isAbout(each.path("data"), cards))
                .toList();
        Optional<ObjectNode> stored = call.shelf(Kind.ENTRY).find(Shelf.key(sourceId, entryId));
        if (stored.isEmpty() && events.isEmpty() && !isUnderway("STORE")) {
            throw Problem.notFound("Entry", entryId);
        }
        ArrayNode stages = Json.array();
        boolean comes = isUnderway("STORE");
        stages.add(stage(
                "Ingest", comes ? PENDING : COMPLETED, stored, Json.object().put("exists", stored.isPresent())));
        Optional<ObjectNode> indexed = call.shelf(Kind.INDEXED).find(Shelf.key(sourceId, entryId));
        boolean isIndexed = !comes
                && indexed.map(each -> each.path("version").asInt())
                        .equals(stored.map(each -> each.path("version").asInt()));
        stages.add(stage(
                "Index", isIndexed ? COMPLETED : PENDING, indexed, Json.object().put("exists", indexed.isPresent())));
        stages.add(cardStage(cards, isIndexed));
        stages.add(destinationStage(cards));
        ObjectNode trace = Json.object().put("sourceId", sourceId).put("entryId", entryId);
        trace.set("stages", stages);
        ArrayNode history = trace.putArray("history");
        events.forEach(each -> history.add(Shown.of(each)));
        return trace;
    }

    private ObjectNode cardStage(List<ObjectNode> cards, boolean isIndexed) {
        long definitions = call.shelf(Kind.CARD_DEFINITION)
                .all()
                .filter(each -> each.has("_form"))
                .filter(each -> Json.elements(each.path("sourceIds"))
                        .anyMatch(source -> source.asText().equals(sourceId)))
                .count();
        ArrayNode named = Json.array();
        cards.forEach(each -> named.addObject()
                .put("cardDefinitionId", each.path("_definition").asText())
                .put("cardId", entryId));
        boolean isDone = isIndexed && !isUnderway("CARDS");
        String status = isDone ? COMPLETED : PENDING;
        return stage(
                "Cards",
                definitions == 0 ? NOT_APPLICABLE : status,
                cards.stream().findFirst(),
                Json.object().set("cards", named));
    }

    private ObjectNode destinationStage(List<ObjectNode> cards) {
        List<ObjectNode> items = call.shelf(Kind.QUEUE_ITEM)
                .where("cardId", entryId)
                .filter(each -> cards.stream().anyMatch(card -> definition(each).equals(card.path("_definition"))))
                .toList();
        ArrayNode details = Json.array();
        items.reversed().stream().limit(20).forEach(each -> details.add(Shown.of(each)));
        String status = items.isEmpty() ? NOT_APPLICABLE : COMPLETED;
        for (String worse : List.of(PENDING, "Failed")) {
            if (items.stream().anyMatch(each -> each.path("status").asText().equals(worse))) {
                status = worse;
            }
        }
        Optional<ObjectNode> document = call.shelf(Kind.DOCUMENT)
                .where("id", entryId)
                .filter(each -> cards.stream()
                        .anyMatch(card ->
                                definitionOf(each.path("_endpoint").asText()).equals(card.path("_definition"))))
                .findFirst();
        return stage("Destination", status, document, Json.object().set("queue", details));
    }

    private JsonNode definition(JsonNode item) {
        return definitionOf(item.path("endpointId").asText());
    }

    private JsonNode definitionOf(String endpointId) {
        return call.shelf(Kind.ENDPOINT)
                .find(endpointId)
                .map(each -> each.path("contentSelection").path("cardDefinitionId"))
                .orElseGet(Json::object);
    }

    private static ObjectNode stage(String name, String status, Optional<ObjectNode> of, ObjectNode details) {
        ObjectNode stage = Json.object().put("stage", name).put("status", status);
        of.ifPresent(each -> stage.put("at", each.path("lastUpdated").asText()));
        return stage.set("details", details);
    }

    private List<ObjectNode> cards() {
        return call.shelf(Kind.CARD_DEFINITION)
                .all()
                .filter(each -> Json.elements(each.path("sourceIds"))
                        .anyMatch(source -> source.asText().equals(sourceId)))
                .flatMap(each ->
                        call.shelf(Kind.CARD).find(Shelf.key(each.path("id").asText(), entryId)).stream())
                .toList();
    }

    private boolean isAbout(JsonNode data, List<ObjectNode> cards) {
        if (data.path("sourceId").asText().equals(sourceId)) {
            return data.path("entryKey").asText().equals(entryId);
        }
        JsonNode definition =
                data.has("endpointId") ? definitionOf(data.path("endpointId").asText()) : data.path("cardDefinitionId");
        boolean isNamed = data.path("cardId").asText().equals(entryId)
                || data.path("entryId").asText().equals(entryId);
        return isNamed
                && cards.stream().anyMatch(card -> card.path("_definition").equals(definition));
    }

    private boolean isUnderway(String kind) {
        return call.shelf(Kind.JOB)
                .where("kind", kind)
                .filter(each -> each.path("sourceId").asText().equals(sourceId))
                .flatMap(each -> Json.elements(each.path("entries")))
                .anyMatch(each ->
                        (each.isTextual() ? each : each.path("id")).asText().equals(entryId));
    }
}
