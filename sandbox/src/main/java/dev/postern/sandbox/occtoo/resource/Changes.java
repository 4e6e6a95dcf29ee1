package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Shown;
import dev.postern.sandbox.occtoo.store.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What was changed in entries, the newest first. */
final class Changes {
    private static final String SOURCE = "/v1/sources/{sourceId}";

    static final List<Operation> OPERATIONS = List.of(
            Operation.get(SOURCE + "/entries/{entryId}/history", Operation.READ_SOURCES, Changes::history),
            Operation.get(SOURCE + "/changelog", Operation.READ_SOURCES, Changes::changelog));

    private Changes() {}

    private static Reply history(Call call) {
        call.source();
        List<ObjectNode> found = of(call, call.path("entryId"));
        if (found.isEmpty()) {
            throw Problem.notFound("Entry", call.path("entryId"));
        }
        return Reply.ok(Lists.page(call, found, each -> Shown.of(each).without("entryId")));
    }

    private static Reply changelog(Call call) {
        call.source();
        String property = call.query().text("propertyId").toLowerCase(Locale.ROOT);
        String type = call.query().word("changeType", Set.of("Added", "Updated", "Deleted"));
        List<ObjectNode> found = of(call, call.query().text("entryId")).stream()
                .filter(each ->
                        property.isEmpty() || each.path("propertyId").asText().equals(property))
                .filter(each ->
                        type.isEmpty() || each.path("changeType").asText().equals(type))
                .filter(each -> Times.isWithin(call, "from", "to", each.path("changedAt")))
                .toList();
        return Reply.ok(Lists.page(call, found, Shown::of));
    }

    private static List<ObjectNode> of(Call call, String entryId) {
        return call.shelf(Kind.HISTORY).newestFirst().stream()
                .filter(each -> each.path("_source").asText().equals(call.path("sourceId")))
                .filter(each ->
                        entryId.isEmpty() || each.path("entryId").asText().equals(entryId))
                .toList();
    }
}
