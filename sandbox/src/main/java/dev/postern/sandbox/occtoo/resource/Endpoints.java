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

/** Endpoints of an API version, which can be made and changed while that is new. */
final class Endpoints {
    static final List<Operation> OPERATIONS = List.of(
            Operation.post("/v1/api-versions/{versionId}/endpoints", Operation.WRITE_DESTINATIONS, Endpoints::create),
            Operation.patch("/v1/endpoints/{endpointId}", Operation.WRITE_DESTINATIONS, Endpoints::update));

    private Endpoints() {}

    private static Reply create(Call call) {
        ObjectNode version = call.thing(Kind.API_VERSION, "API version", "versionId");
        Body body = call.body();
        ObjectNode endpoint = Json.object().put("identifier", body.identifier("id"));
        endpoint.put("name", body.required("name"));
        body.violations().check(body.has("contentSelection"), "contentSelection", "A selection is required.");
        fill(call, body, endpoint);
        isNew(version);
        String id = call.path("versionId") + "-" + endpoint.path("identifier").asText();
        if (call.shelf(Kind.ENDPOINT).has(id)) {
            throw Problem.conflict("The endpoint '" + id + "' exists.");
        }
        add(call, version, endpoint);
        tell(call, "endpoint.created", endpoint);
        return Reply.created(Shown.of(endpoint));
    }

    private static Reply update(Call call) {
        ObjectNode endpoint = call.thing(Kind.ENDPOINT, "Endpoint", "endpointId");
        Body body = call.body();
        ObjectNode draft = endpoint.deepCopy();
        if (body.has("name")) {
            draft.put("name", body.required("name"));
        }
        call.shelf(Kind.API_VERSION)
                .find(endpoint.path("apiVersionId").asText())
                .ifPresent(Endpoints::isNew);
        fill(call, body, draft);
        endpoint.setAll(draft);
        endpoint.put("updatedAt", call.stamp());
        tell(call, "endpoint.updated", endpoint);
        return Reply.ok(Shown.of(endpoint));
    }

    /** Puts an endpoint, or a copy of one, into an API version. */
    static void add(Call call, JsonNode version, ObjectNode endpoint) {
        String versionId = version.path("id").asText();
        String id = versionId + "-" + endpoint.path("identifier").asText();
        endpoint.put("id", id).put("apiVersionId", versionId);
        endpoint.set("destinationId", version.path("destinationId"));
        call.shelf(Kind.ENDPOINT).put(id, endpoint.put("createdAt", call.stamp()));
    }

    private static void isNew(JsonNode version) {
        String state = version.path("state").asText();
        if (!state.equals("New")) {
            throw Problem.conflict("The API version is " + state + " and must be New.");
        }
    }

    private static void fill(Call call, Body body, ObjectNode endpoint) {
        if (body.has("contentSelection")) {
            endpoint.set("contentSelection", selection(call, body.within("contentSelection")));
        }
        for (String field : List.of("facets", "sortableProperties")) {
            if (body.has(field)) {
                endpoint.set(field, body.array(field));
            }
        }
        body.end();
    }

    private static ObjectNode selection(Call call, Body given) {
        String definitionId = given.required("cardDefinitionId");
        given.end();
        ObjectNode definition = CardDefinitions.active(call, definitionId);
        ArrayNode properties = given.array("properties");
        for (int i = 0; i < properties.size(); i++) {
            JsonNode id = properties.path(i).path("cardPropertyId");
            boolean isThere = Json.elements(definition.path("properties"))
                    .anyMatch(each -> each.path("id").equals(id));
            given.violations()
                    .check(
                            isThere,
                            given.at("properties[" + i + "].cardPropertyId"),
                            "The card definition has no property '" + id.asText() + "'.");
        }
        for (String side : List.of("includeSegmentIds", "excludeSegmentIds")) {
            for (String segment : given.texts(side)) {
                attachable(call, given, side, segment);
            }
        }
        ArrayNode relations = given.array("relations");
        for (int i = 0; i < relations.size(); i++) {
            String id = relations.path(i).path("relationId").asText();
            given.violations()
                    .check(
                            call.shelf(Kind.RELATION).has(id),
                            given.at("relations[" + i + "].relationId"),
                            "There is no relation '" + id + "'.");
        }
        CardFilters.check(call, given, definitionId);
        given.end();
        return given.json();
    }

    private static void attachable(Call call, Body given, String side, String segmentId) {
        ObjectNode segment = call.shelf(Kind.SEGMENT).find(segmentId).orElse(null);
        if (segment == null) {
            given.refuse(side, "There is no segment '" + segmentId + "'.");
        } else if (segment.path("status").asText().equals("Scheduled")) {
            throw Problem.conflict("The segment '" + segmentId
                    + "' is Scheduled and cannot be attached directly; queue a segment change instead.");
        }
    }

    private static void tell(Call call, String type, JsonNode endpoint) {
        ObjectNode data = Json.object().put("endpointId", endpoint.path("id").asText());
        data.set("destinationId", endpoint.path("destinationId"));
        data.set("apiVersionId", endpoint.path("apiVersionId"));
        call.pipeline()
                .at(call.now())
                .event(type, endpoint.path("id").asText(), call.who().name(), data);
    }
}
