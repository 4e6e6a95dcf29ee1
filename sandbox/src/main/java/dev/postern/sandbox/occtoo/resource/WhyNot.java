package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.answer.Violations;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.pipeline.Segments;
import dev.postern.sandbox.occtoo.pipeline.Selection;
import dev.postern.sandbox.occtoo.search.Filters;
import dev.postern.sandbox.occtoo.search.Row;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Optional;

/** Why a card is not in an endpoint: four checks in their order, and what follows from them. */
record WhyNot(Call call, ObjectNode endpoint, Selection selection, String cardId, Optional<ObjectNode> card) {
    static final List<Operation> OPERATIONS = List.of(
            Operation.post(
                    "/v1/endpoints/{endpointId}/why-not-published", Operation.READ_DESTINATIONS, WhyNot::explain),
            Operation.post("/v1/endpoints/{endpointId}/data/search", Operation.READ_DESTINATIONS, WhyNot::data));

    private static final String PASSED = "passed";

    private static Reply data(Call call) {
        ObjectNode endpoint = call.thing(Kind.ENDPOINT, "Endpoint", "endpointId");
        return Reply.ok(new DestinationData(call.tenant(), endpoint).answer(call.body()));
    }

    private static Reply explain(Call call) {
        ObjectNode endpoint = call.thing(Kind.ENDPOINT, "Endpoint", "endpointId");
        String cardId = call.body().required("cardId");
        call.body().end();
        Selection selection = Selection.of(call.tenant(), endpoint);
        return Reply.ok(new WhyNot(call, endpoint, selection, cardId, selection.card(cardId)).answer());
    }

    private ObjectNode answer() {
        ObjectNode presence = presence();
        ObjectNode queue = queue();
        ObjectNode content = content();
        ObjectNode filters = filters();
        boolean published = presence.path(PASSED).asBoolean() && state().equals("Published");
        ObjectNode answer = Json.object()
                .put("cardId", cardId)
                .put("endpointId", endpoint.path("id").asText());
        answer.put("published", published);
        answer.putArray("checks").add(presence).add(queue).add(content).add(filters);
        return answer.put("conclusion", published ? "The card is published." : conclusion(queue, content, filters));
    }

    private ObjectNode presence() {
        boolean isThere =
                call.shelf(Kind.DOCUMENT).has(Shelf.key(endpoint.path("id").asText(), cardId));
        ObjectNode details = Json.object().put("inDestinationIndex", isThere).put("cardExists", card.isPresent());
        details.put("cardDefinitionStatus", definitionStatus());
        return check("index_presence", isThere, details);
    }

    private ObjectNode queue() {
        Optional<ObjectNode> item = call.shelf(Kind.QUEUE_ITEM).newestFirst().stream()
                .filter(each -> each.path("cardId").asText().equals(cardId))
                .filter(each -> each.path("endpointId").equals(endpoint.path("id")))
                .findFirst();
        ObjectNode details = Json.object();
        for (String field : List.of("status", "queuedAt", "error")) {
            details.set(field, item.map(each -> Json.at(each, field)).orElseGet(() -> Json.at(details, field)));
        }
        String status = details.path("status").asText("");
        return check("queue_state", !status.equals("Failed") && !status.equals("Pending"), details);
    }

    private ObjectNode content() {
        String status = definitionStatus();
        boolean isActive = status.equals("Active") || status.equals("PendingChanges");
        ObjectNode details = Json.object().put("cardDefinitionInSelection", card.isPresent() || !isActive);
        details.set("includeSegments", members("includeSegmentIds"));
        details.set("excludeSegments", members("excludeSegmentIds"));
        details.put("apiVersionState", state());
        boolean isIncluded = card.map(Row::of).filter(selection::isIncluded).isPresent();
        return check("content_selection", isIncluded && state().equals("Published"), details);
    }

    private ArrayNode members(String side) {
        Segments segments = new Segments(call.tenant());
        ArrayNode members = Json.array();
        for (String id : selection.segments(side)) {
            boolean isMember =
                    card.filter(each -> segments.isMember(id, Row.of(each))).isPresent();
            members.addObject().put("id", id).put("member", isMember);
        }
        return members;
    }

    private ObjectNode filters() {
        Filters reader = new Filters(new Segments(call.tenant()).schema(selection.definition()), new Violations());
        ArrayNode details = Json.array();
        boolean all = true;
        for (JsonNode filter : selection.content().path("filters")) {
            boolean passed =
                    card.map(Row::of).filter(reader.one(filter, "filters")).isPresent();
            all &= passed;
            ObjectNode detail = details.addObject().set("filter", filter);
            String property = filter.path("property").asText();
            detail.set(
                    "actual",
                    card.map(each -> Json.at(each.path("values"), property)).orElseGet(() -> Json.at(filter, "none")));
            detail.put(PASSED, passed);
        }
        return check("filters", all, details);
    }

    private static ObjectNode check(String name, boolean passed, JsonNode details) {
        return Json.object().put("check", name).put(PASSED, passed).set("details", details);
    }

    private String conclusion(JsonNode queue, JsonNode content, JsonNode filters) {
        String status = definitionStatus();
        if (!state().equals("Published")) {
            return "The API version is " + state() + "; only a Published one has data.";
        }
        if (!status.equals("Active") && !status.equals("PendingChanges")) {
            return "The card definition is " + status + "; it has to be activated.";
        }
        if (card.isEmpty()) {
            return "There is no such card in the card definition '" + selection.definition() + "'.";
        }
        if (!content.path(PASSED).asBoolean()) {
            return "The endpoint's segments leave the card out.";
        }
        if (!filters.path(PASSED).asBoolean()) {
            return "The card does not pass the endpoint's filters.";
        }
        if (!queue.path(PASSED).asBoolean()) {
            return queue.path("details").path("status").asText().equals("Failed")
                    ? "Indexing failed: " + queue.path("details").path("error").asText()
                    : "The card is still in the queue.";
        }
        return "The card has not been queued yet.";
    }

    private String state() {
        return call.shelf(Kind.API_VERSION)
                .find(endpoint.path("apiVersionId").asText())
                .map(each -> each.path("state").asText())
                .orElse("");
    }

    private String definitionStatus() {
        return call.shelf(Kind.CARD_DEFINITION)
                .find(selection.definition())
                .map(each -> each.path("status").asText())
                .orElse("");
    }
}
