package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Shown;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** What has happened, in ascending sequence. The sequence of the last event that was read is the cursor. */
public final class Events {
    private static final int MOST = 1_000;

    static final List<Operation> OPERATIONS = List.of(
            Operation.get("/v1/events", Operation.READ_EVENTS, Events::list),
            Operation.get("/v1/events/metadata", Operation.READ_EVENTS, Events::metadata));

    private Events() {}

    private static Reply list(Call call) {
        int limit = call.query().whole("limit", 50, 1, MOST);
        String after = call.query().text("after");
        List<ObjectNode> all = matching(call);
        List<ObjectNode> rest = behind(all, after);
        List<ObjectNode> page = rest.subList(0, Math.min(limit, rest.size()));
        ArrayNode items = Json.array();
        page.forEach(each -> items.add(Shown.of(each)));
        String last = page.isEmpty() ? after : page.getLast().path("sequence").asText();
        ObjectNode body = Json.object().put("after", last).put("hasMore", rest.size() > page.size());
        if (call.query().text("total").equals("true")) {
            body.put("total", all.size());
        }
        return Reply.ok(body.set("items", items));
    }

    private static Reply metadata(Call call) {
        List<ObjectNode> all = matching(call);
        ObjectNode body = Json.object().put("total", all.size());
        if (!all.isEmpty()) {
            body.set("first", position(all.getFirst()));
            body.set("latest", position(all.getLast()));
            body.put("after", all.getLast().path("sequence").asText());
        }
        return Reply.ok(body);
    }

    private static ObjectNode position(JsonNode event) {
        return Json.object()
                .put("sequence", event.path("sequence").asText())
                .put("time", event.path("time").asText());
    }

    /** Those events of the query's filter that are behind a point, as callers see them. */
    public static List<ObjectNode> behind(Call call, String sequence) {
        return behind(matching(call), sequence).stream().map(Shown::of).toList();
    }

    /** Where the tenant's events end; empty where there are none. */
    public static String tail(Call call) {
        return call.shelf(Kind.EVENT)
                .all()
                .map(each -> each.path("sequence").asText())
                .reduce("", (before, after) -> after);
    }

    private static List<ObjectNode> behind(List<ObjectNode> events, String sequence) {
        return events.stream()
                .filter(each -> each.path("sequence").asText().compareTo(sequence) > 0)
                .toList();
    }

    private static List<ObjectNode> matching(Call call) {
        return call.shelf(Kind.EVENT)
                .all()
                .filter(EventFilter.parse(call.query().text("filter")))
                .toList();
    }
}
