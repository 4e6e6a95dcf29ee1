package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Shown;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Data sources. */
final class Sources {
    private static final String ONE = "/v1/sources/{sourceId}";

    static final List<Operation> OPERATIONS = List.of(
            Operation.get("/v1/sources", Operation.READ_SOURCES, Sources::list),
            Operation.post("/v1/sources", Operation.WRITE_SOURCES, Sources::create),
            Operation.get(ONE, Operation.READ_SOURCES, call -> Reply.ok(Shown.of(call.source()))),
            Operation.patch(ONE, Operation.WRITE_SOURCES, Sources::update),
            Operation.delete(ONE, Operation.WRITE_SOURCES, Sources::delete));

    private Sources() {}

    private static Reply list(Call call) {
        String name = call.query().text("name").toLowerCase(Locale.ROOT);
        String type = call.query().word("type", Set.of("Generic", "Media"));
        String status = call.query().word("status", Set.of("Active", "Purging"));
        List<ObjectNode> found = call.shelf(Kind.SOURCE)
                .all()
                .filter(each -> call.who().mayUse(each.path("id").asText()))
                .filter(each ->
                        each.path("name").asText().toLowerCase(Locale.ROOT).contains(name))
                .filter(each -> type.isEmpty() || each.path("type").asText().equals(type))
                .filter(each -> status.isEmpty() || each.path("status").asText().equals(status))
                .filter(each -> Times.isWithin(call, "created", each.path("createdAt")))
                .filter(each -> Times.isWithin(call, "updated", each.path("updatedAt")))
                .toList();
        return Reply.ok(Lists.page(call, found, Shown::of));
    }

    private static Reply create(Call call) {
        Body body = call.body();
        String id = body.identifier("id");
        String name = body.required("name");
        String description = body.text("description");
        body.end();
        if (!call.who().sources().isEmpty()) {
            throw Problem.forbidden("Creating a source needs the grant for all sources.");
        }
        if (call.shelf(Kind.SOURCE).has(id)) {
            throw Problem.conflict("The source '" + id + "' exists.");
        }
        ObjectNode source = Json.object().put("id", id).put("name", name);
        if (!description.isEmpty()) {
            source.put("description", description);
        }
        source.put("status", "Active").put("type", "Generic").put("createdAt", call.stamp());
        call.shelf(Kind.SOURCE).put(id, source.put("updatedAt", call.stamp()));
        tell(call, "source.created", id);
        return Reply.created(Shown.of(source));
    }

    private static Reply update(Call call) {
        ObjectNode source = call.source();
        Body body = call.body();
        String name =
                body.has("name") ? body.required("name") : source.path("name").asText();
        String description = body.text("description");
        List<String> related = body.texts("relatedSourceIds");
        List<String> languages = body.texts("languages");
        for (int i = 0; i < related.size(); i++) {
            body.violations()
                    .check(
                            call.shelf(Kind.SOURCE).has(related.get(i)),
                            "relatedSourceIds[" + i + "]",
                            "There is no source '" + related.get(i) + "'.");
        }
        for (int i = 0; i < languages.size(); i++) {
            body.violations()
                    .check(
                            Language.normalized(languages.get(i)).isPresent(),
                            "languages[" + i + "]",
                            "'" + languages.get(i) + "' is not a language.");
        }
        body.end();
        source.put("name", name).put("updatedAt", call.stamp());
        if (body.has("description")) {
            source.put("description", description);
            if (description.isEmpty()) {
                source.remove("description");
            }
        }
        if (body.has("relatedSourceIds")) {
            source.set("relatedSourceIds", Json.texts(related));
        }
        if (body.has("languages")) {
            source.set(
                    "languages",
                    Json.texts(languages.stream()
                            .flatMap(each -> Language.normalized(each).stream())
                            .toList()));
        }
        tell(call, "source.updated", call.path("sourceId"));
        return Reply.ok(Shown.of(source));
    }

    private static Reply delete(Call call) {
        ObjectNode source = call.source();
        source.put("status", "Purging").put("updatedAt", call.stamp());
        call.pipeline().deleteSource(call.now(), call.path("sourceId"));
        tell(call, "source.deleted", call.path("sourceId"));
        return Reply.accepted(MissingNode.getInstance());
    }

    private static void tell(Call call, String type, String id) {
        call.pipeline()
                .at(call.now())
                .event(type, id, call.who().name(), Json.object().put("sourceId", id));
    }
}
