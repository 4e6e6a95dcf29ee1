package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Shown;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Set;

/** API versions: new until they are published, and of each destination at most three published. */
final class ApiVersions {
    private static final int MOST_ACTIVE = 3;

    static final List<Operation> OPERATIONS = List.of(
            Operation.post(
                    "/v1/destinations/{destinationId}/api-versions", Operation.WRITE_DESTINATIONS, ApiVersions::create),
            Operation.patch("/v1/api-versions/{versionId}", Operation.WRITE_DESTINATIONS, ApiVersions::update));

    private ApiVersions() {}

    static ObjectNode shown(Call call, JsonNode version) {
        String url = "%s/global/%s/%s/%s"
                .formatted(
                        call.base(),
                        call.tenant().safename(),
                        version.path("destinationId").asText(),
                        version.path("version").asText());
        return Shown.of(version).put("url", url);
    }

    private static Reply create(Call call) {
        call.thing(Kind.DESTINATION, "Destination", "destinationId");
        Body body = call.body();
        String name = body.identifier("version");
        String description = body.text("description");
        String model = body.text("copyFromApiVersionId");
        boolean isThere = call.shelf(Kind.API_VERSION)
                .find(model)
                .filter(each -> each.path("destinationId").asText().equals(call.path("destinationId")))
                .isPresent();
        body.violations()
                .check(model.isEmpty() || isThere, "copyFromApiVersionId", "The destination has no such API version.");
        body.end();
        String id = call.path("destinationId") + "-" + name;
        if (call.shelf(Kind.API_VERSION).has(id)) {
            throw Problem.conflict("The API version '" + name + "' exists.");
        }
        ObjectNode version = Json.object().put("id", id).put("destinationId", call.path("destinationId"));
        version.put("version", name).put("state", "New");
        if (!description.isEmpty()) {
            version.put("description", description);
        }
        call.shelf(Kind.API_VERSION).put(id, version.put("createdAt", call.stamp()));
        call.shelf(Kind.ENDPOINT)
                .where("apiVersionId", model)
                .toList()
                .forEach(each -> Endpoints.add(call, version, each.deepCopy()));
        return Reply.created(shown(call, version));
    }

    private static Reply update(Call call) {
        ObjectNode version = call.thing(Kind.API_VERSION, "API version", "versionId");
        Body body = call.body();
        String description = body.text("description");
        String state = body.word("state", Set.of("Published", "Stopped"));
        body.end();
        String before = version.path("state").asText();
        if (!state.isEmpty() && !state.equals(before)) {
            move(call, version, before, state);
        }
        if (body.has("description")) {
            version.put("description", description);
        }
        return Reply.ok(shown(call, version.put("updatedAt", call.stamp())));
    }

    private static void move(Call call, ObjectNode version, String before, String state) {
        if (before.equals("Archived") || (before.equals("New") && state.equals("Stopped"))) {
            throw Problem.conflict("An API version that is " + before + " cannot become " + state + ".");
        }
        String destination = version.path("destinationId").asText();
        if (state.equals("Published") && active(call, destination) >= MOST_ACTIVE) {
            throw Problem.conflict("The destination has three active API versions, which is the most.");
        }
        version.put("state", state);
        List<ObjectNode> endpoints = call.shelf(Kind.ENDPOINT)
                .where("apiVersionId", call.path("versionId"))
                .toList();
        for (ObjectNode each : endpoints) {
            if (state.equals("Published")) {
                call.pipeline().review(call.now(), each, "destination.published");
            } else {
                call.pipeline().withdraw(each.path("id").asText());
            }
        }
        ObjectNode data = Json.object().put("destinationId", destination);
        data.put("apiVersionId", call.path("versionId"));
        String type = state.equals("Published") ? "destination.published" : "destination.stopped";
        call.pipeline().at(call.now()).event(type, destination, call.who().name(), data);
    }

    private static long active(Call call, String destination) {
        return call.shelf(Kind.API_VERSION)
                .where("destinationId", destination)
                .filter(each -> each.path("state").asText().equals("Published"))
                .count();
    }
}
