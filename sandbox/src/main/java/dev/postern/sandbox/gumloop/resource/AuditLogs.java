package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Parameters;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The organisation's audit log, for its administrators. Its pages have numbers. */
final class AuditLogs {
    static final List<Endpoint> ENDPOINTS =
            List.of(Endpoint.get("/get_audit_logs", AuditLogs::list).older());

    private static final int USUAL = 50;
    private static final int MOST = 100;

    private AuditLogs() {}

    private static Reply list(Call call) {
        Parameters query = call.query();
        String organization = query.required("organization_id");
        String user = query.required("user_id");
        Instant from = Office.time("start_time", query.required("start_time"));
        Instant to = Office.time("end_time", query.required("end_time"));
        Office.requireAdmin(call, organization, user);
        int page = query.whole("page", 1);
        int size = Math.clamp(query.whole("page_size", USUAL), 1, MOST);
        if (page < 1) {
            throw Refusal.invalid("page", "page must be at least 1.");
        }
        List<String> types = List.of(query.text("event_types").split(","));
        List<ObjectNode> all = call.shelf(Kind.AUDIT)
                .all()
                .filter(event -> {
                    Instant at = Instant.parse(event.path("timestamp").asText());
                    return !at.isBefore(from) && !at.isAfter(to);
                })
                .filter(event -> !query.has("event_types")
                        || types.contains(event.path("event_type").asText()))
                .sorted(Comparator.comparing(
                                (ObjectNode event) -> event.path("timestamp").asText())
                        .reversed())
                .toList();
        ArrayNode shown = Json.array();
        all.stream().skip((page - 1L) * size).limit(size).map(AuditLogs::show).forEach(shown::add);
        ObjectNode answer = Json.object().set("audit_logs", shown);
        return Reply.ok(answer.put("total_count", all.size())
                .put("page", page)
                .put("page_size", size)
                .put("total_pages", (all.size() + size - 1) / size));
    }

    private static ObjectNode show(ObjectNode event) {
        return Shown.of(event, "event_id", "timestamp", "event_type", "user_id", "details", "source_ip", "user_agent");
    }
}
