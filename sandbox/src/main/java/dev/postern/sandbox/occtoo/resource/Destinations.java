package dev.postern.sandbox.occtoo.resource;

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

/** Destinations, and the queues through which their documents come. */
final class Destinations {
    private static final String ONE = "/v1/destinations/{destinationId}";

    static final List<Operation> OPERATIONS = List.of(
            Operation.post("/v1/destinations", Operation.WRITE_DESTINATIONS, Destinations::create),
            Operation.patch(ONE, Operation.WRITE_DESTINATIONS, Destinations::update),
            Operation.get(ONE + "/queue", Operation.READ_DESTINATIONS, Destinations::queue));

    private Destinations() {}

    private static Reply create(Call call) {
        Body body = call.body();
        String id = body.identifier("id");
        ObjectNode destination = Json.object().put("id", id).put("displayName", body.required("displayName"));
        body.violations().check(body.has("languages"), "languages", "At least one language is required.");
        fill(body, destination);
        destination.set("regions", Json.texts(body.texts("regions")));
        destination.put("protected", body.flag("protected", false));
        destination.put("eventOptOut", body.flag("eventOptOut", false));
        body.end();
        if (call.shelf(Kind.DESTINATION).has(id)) {
            throw Problem.conflict("The destination '" + id + "' exists.");
        }
        call.shelf(Kind.DESTINATION).put(id, destination.put("createdAt", call.stamp()));
        ObjectNode data = Json.object().put("destinationId", id);
        call.pipeline()
                .at(call.now())
                .event("destination.created", id, call.who().name(), data);
        return Reply.created(Shown.of(destination));
    }

    private static Reply update(Call call) {
        ObjectNode destination = call.thing(Kind.DESTINATION, "Destination", "destinationId");
        Body body = call.body();
        ObjectNode draft = destination.deepCopy();
        if (body.has("displayName")) {
            draft.put("displayName", body.required("displayName"));
        }
        for (String fixed : List.of("protected", "regions", "id")) {
            body.violations().check(!body.json().has(fixed), fixed, "This cannot be changed.");
        }
        fill(body, draft);
        if (body.has("eventOptOut")) {
            draft.put("eventOptOut", body.flag("eventOptOut", false));
        }
        body.end();
        destination.setAll(draft);
        return Reply.ok(Shown.of(destination.put("updatedAt", call.stamp())));
    }

    private static void fill(Body body, ObjectNode destination) {
        if (body.has("description")) {
            destination.put("description", body.text("description"));
        }
        if (body.has("tags") || !destination.has("tags")) {
            destination.set("tags", Json.texts(body.texts("tags")));
        }
        if (body.has("languages")) {
            List<String> given = body.texts("languages");
            List<String> languages = given.stream()
                    .flatMap(each -> Language.normalized(each).stream())
                    .toList();
            body.violations()
                    .check(
                            !given.isEmpty() && languages.size() == given.size(),
                            "languages",
                            "A list of languages is required.");
            destination.set("languages", Json.texts(languages));
        }
        String first = destination.path("languages").path(0).asText("");
        String byDefault = body.has("defaultLanguage")
                ? body.text("defaultLanguage")
                : destination.path("defaultLanguage").asText(first);
        boolean isOne = Json.elements(destination.path("languages"))
                .anyMatch(each -> each.asText().equals(byDefault));
        body.violations().check(isOne, "defaultLanguage", "The default language must be one of the languages.");
        destination.put("defaultLanguage", byDefault);
    }

    private static Reply queue(Call call) {
        call.thing(Kind.DESTINATION, "Destination", "destinationId");
        String status = call.query().word("status", Set.of("Pending", "Completed", "Failed"));
        String endpoint = call.query().text("endpointId");
        String card = call.query().text("cardId");
        List<ObjectNode> found = call.shelf(Kind.QUEUE_ITEM).newestFirst().stream()
                .filter(each -> each.path("destinationId").asText().equals(call.path("destinationId")))
                .filter(each -> status.isEmpty() || each.path("status").asText().equals(status))
                .filter(each ->
                        endpoint.isEmpty() || each.path("endpointId").asText().equals(endpoint))
                .filter(each -> card.isEmpty() || each.path("cardId").asText().equals(card))
                .toList();
        return Reply.ok(Lists.page(call, found, Shown::of));
    }
}
