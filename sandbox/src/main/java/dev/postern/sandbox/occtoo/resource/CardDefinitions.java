package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Shown;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** Card definitions: drafts until they are activated, and pending when they are changed after that. */
final class CardDefinitions {
    private static final String ALL = "/v1/card-definitions";
    private static final String ONE = ALL + "/{definitionId}";

    static final List<Operation> OPERATIONS = List.of(
            Operation.post(ALL, Operation.WRITE_CARDS, CardDefinitions::create),
            Operation.get(ONE, Operation.READ_CARDS, call -> Reply.ok(shown(call, existing(call)))),
            Operation.patch(ONE, Operation.WRITE_CARDS, CardDefinitions::update),
            Operation.post(ONE + "/activate", Operation.WRITE_CARDS, CardDefinitions::activate),
            Operation.post("/v1/relation-definitions", Operation.WRITE_CARDS, CardDefinitions::relate));

    private CardDefinitions() {}

    private static ObjectNode existing(Call call) {
        return call.thing(Kind.CARD_DEFINITION, "Card definition", "definitionId");
    }

    private static ObjectNode shown(Call call, ObjectNode definition) {
        String id = definition.path("id").asText();
        ObjectNode shown = Shown.of(definition);
        ArrayNode relations = shown.putArray("relations");
        call.shelf(Kind.RELATION)
                .all()
                .filter(each -> each.path("sourceCardDefinitionId").asText().equals(id)
                        || each.path("targetCardDefinitionId").asText().equals(id))
                .forEach(each -> relations.add(Shown.of(each)));
        ArrayNode segments = shown.putArray("segmentDefinitions");
        call.shelf(Kind.SEGMENT_DEFINITION).where("cardDefinitionId", id).forEach(each -> segments.add(Shown.of(each)));
        return shown;
    }

    private static Reply create(Call call) {
        Body body = call.body();
        String id = body.identifier("id");
        String name = body.required("name");
        List<String> sources = body.texts("sourceIds");
        body.violations().check(!sources.isEmpty(), "sourceIds", "At least one source is required.");
        for (int i = 0; i < sources.size(); i++) {
            body.violations()
                    .check(
                            call.shelf(Kind.SOURCE).has(sources.get(i)),
                            "sourceIds[" + i + "]",
                            "There is no source '" + sources.get(i) + "'.");
        }
        ArrayNode properties = new CardProperties(call.tenant(), sources).read(body);
        String description = body.text("description");
        body.end();
        if (call.shelf(Kind.CARD_DEFINITION).has(id)) {
            throw Problem.conflict("The card definition '" + id + "' exists.");
        }
        ObjectNode definition = Json.object().put("id", id).put("name", name).put("status", "Draft");
        if (!description.isEmpty()) {
            definition.put("description", description);
        }
        definition.put("createdAt", call.stamp()).put("updatedAt", call.stamp());
        definition.set("sourceIds", Json.texts(sources));
        call.shelf(Kind.CARD_DEFINITION).put(id, definition.set("properties", properties));
        ObjectNode groups = Json.object().put("id", id + "-groups").put("name", name + " groups");
        call.shelf(Kind.SEGMENT_DEFINITION).put(id + "-groups", groups.put("cardDefinitionId", id));
        tell(call, "card_definition.created", id);
        return Reply.created(shown(call, definition));
    }

    private static Reply update(Call call) {
        ObjectNode definition = existing(call);
        Body body = call.body();
        PropertyEdits.apply(body, definition.path("properties"));
        List<String> sources = body.has("sourceIds")
                ? body.texts("sourceIds")
                : Json.elements(definition.path("sourceIds"))
                        .map(JsonNode::asText)
                        .toList();
        String name = body.has("name")
                ? body.required("name")
                : definition.path("name").asText();
        String description = body.text("description");
        ArrayNode properties = body.has("properties")
                ? new CardProperties(call.tenant(), sources).read(body)
                : (ArrayNode) definition.path("properties");
        body.end();
        String status = definition.path("status").asText();
        if (status.equals("Updating") || status.equals("Archived")) {
            throw Problem.conflict("The card definition is " + status + ".");
        }
        definition.put("name", name).put("updatedAt", call.stamp()).set("properties", properties);
        definition.set("sourceIds", Json.texts(sources));
        if (body.has("description")) {
            definition.put("description", description);
        }
        if (!status.equals("Draft") && (body.has("properties") || body.has("sourceIds"))) {
            definition.put("status", "PendingChanges");
        }
        tell(call, "card_definition.updated", call.path("definitionId"));
        return Reply.ok(shown(call, definition));
    }

    private static Reply activate(Call call) {
        ObjectNode definition = existing(call);
        String status = definition.path("status").asText();
        if (!status.equals("Draft") && !status.equals("PendingChanges")) {
            throw Problem.conflict("The card definition is " + status + "; there is nothing to activate.");
        }
        definition.put("status", "Updating").put("updatedAt", call.stamp());
        call.pipeline().activate(call.now(), call.path("definitionId"));
        return Reply.accepted(shown(call, definition));
    }

    private static Reply relate(Call call) {
        Body body = call.body();
        String name = body.required("name");
        String id = body.has("id") ? body.identifier("id") : call.tenant().nextId();
        ObjectNode relation = Json.object().put("id", id).put("name", name);
        for (String side : List.of("source", "target")) {
            String definition = body.required(side + "CardDefinitionId");
            String property = body.required(side + "PropertyId");
            relation.put(side + "CardDefinitionId", definition).put(side + "PropertyId", property);
        }
        body.end();
        for (String side : List.of("source", "target")) {
            ObjectNode definition =
                    active(call, relation.path(side + "CardDefinitionId").asText());
            boolean isThere = Json.elements(definition.path("properties"))
                    .anyMatch(each -> each.path("id").equals(relation.path(side + "PropertyId")));
            body.violations().check(isThere, side + "PropertyId", "The card definition has no such property.");
        }
        body.end();
        if (call.shelf(Kind.RELATION).has(id)) {
            throw Problem.conflict("The relation '" + id + "' exists.");
        }
        call.shelf(Kind.RELATION).put(id, relation.put("createdAt", call.stamp()));
        return Reply.created(Shown.of(relation));
    }

    /** The definition of this id; a 409 when it is not active. */
    static ObjectNode active(Call call, String id) {
        ObjectNode definition =
                call.shelf(Kind.CARD_DEFINITION).find(id).orElseThrow(() -> Problem.notFound("Card definition", id));
        String status = definition.path("status").asText();
        if (!status.equals("Active")) {
            throw Problem.conflict("The card definition '" + id + "' is " + status + " and must be Active.");
        }
        return definition;
    }

    private static void tell(Call call, String type, String id) {
        ObjectNode data = Json.object().put("cardDefinitionId", id);
        call.pipeline().at(call.now()).event(type, id, call.who().name(), data);
    }
}
