package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.gumloop.call.Body;
import dev.postern.sandbox.gumloop.call.Call;
import dev.postern.sandbox.gumloop.call.Shown;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.store.Stamp;
import dev.postern.sandbox.standin.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Data exports, for administrators on the plan for enterprises: asked for, worked on, and then a CSV file for a week. */
final class Exports {
    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.post("/export_data", Exports::create).older(),
            Endpoint.get("/export_status", Exports::status).older());

    private static final Duration QUEUED = Duration.ofSeconds(3);
    private static final Duration DONE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration TOO_LONG = Duration.ofDays(3_660);
    private static final String ID = "data_export_id";

    private Exports() {}

    private static Reply create(Call call) {
        Body body = call.body();
        String user = body.required("user_id");
        String type = body.word("data_type", ExportFields.TYPES);
        List<String> fields = body.texts("export_fields");
        if (fields.isEmpty() || !ExportFields.of(type).containsAll(fields)) {
            throw Refusal.invalid(
                    "export_fields", "export_fields must be one or more of: " + ExportFields.of(type) + ".");
        }
        Instant from = Office.time("start_date", body.required("start_date"));
        Instant to = Office.time("end_date", body.required("end_date"));
        requireScope(call, body, type);
        requireRight(call, user);
        String id = call.organization().nextId("exp_", 16);
        ObjectNode export = body.json().deepCopy();
        export.put("data_type", type).put("_user", user);
        export.put("_created", call.now().toString()).put("_from", from.toString());
        export.put("_to", to.toString());
        call.shelf(Kind.EXPORT).put(id, export);
        return Reply.ok(Json.object()
                .put("success", true)
                .put(ID, id)
                .put("state", "REQUESTED")
                .put("created_ts", call.stamp()));
    }

    /** Says of what there is to be an export; for credits that is always everything. */
    private static void requireScope(Call call, Body body, String type) {
        String level = body.word("export_level", List.of("organization", "workspace"));
        List<String> workspaces = body.texts("workspace_ids");
        if (type.equals("credit_logs")) {
            return;
        }
        boolean all = body.flag("include_all_workspaces", false);
        boolean personal = body.flag("include_personal_workspaces", false);
        if (workspaces.isEmpty()
                && !all
                && !personal
                && body.texts("entity_ids").isEmpty()) {
            throw Refusal.invalid("workspace_ids", "At least one scoping parameter is required.");
        }
        if (level.equals("workspace") && workspaces.size() != 1) {
            throw Refusal.invalid("workspace_ids", "The level workspace takes exactly one workspace id.");
        }
        if (workspaces.stream().anyMatch(id -> call.shelf(Kind.TEAM).find(id).isEmpty())) {
            throw Refusal.notFound("Workspace");
        }
    }

    private static void requireRight(Call call, String user) {
        if (!call.organization().plan().queues()) {
            throw Refusal.forbidden("Data exports need the Enterprise plan.");
        }
        Office.requireAdmin(call, user);
    }

    private static Reply status(Call call) {
        String user = call.query().required("user_id");
        String id = call.query().required(ID);
        boolean download = call.query().flag("download");
        requireRight(call, user);
        ObjectNode export = call.shelf(Kind.EXPORT).find(id).orElseThrow(() -> Refusal.notFound("Data export"));
        if (!export.path("_user").asText().equals(user)) {
            throw Refusal.forbidden("The export belongs to someone else.");
        }
        Instant created = time(export, "_created");
        String state = state(export, call.now());
        if (download && state.equals("COMPLETED")) {
            if (!call.now().isBefore(created.plus(KEPT))) {
                throw Refusal.notFound("The file of this export is no longer available; export");
            }
            byte[] csv = new ExportFile(export, call.organization()).csv().getBytes(StandardCharsets.UTF_8);
            return new Reply.OfFile(id + ".csv", "text/csv", csv);
        }
        ObjectNode answer = Json.object().put(ID, id).put("state", state).put("created_ts", Stamp.of(created));
        return Reply.ok(
                List.of("COMPLETED", "FAILED").contains(state)
                        ? answer.put("finished_ts", Stamp.of(created.plus(DONE)))
                        : Shown.of(answer, ID, "state", "created_ts"));
    }

    /** More than ten years are too much for one export. */
    private static String state(ObjectNode export, Instant now) {
        Duration age = Duration.between(time(export, "_created"), now);
        if (age.compareTo(DONE) >= 0) {
            Duration range = Duration.between(time(export, "_from"), time(export, "_to"));
            return range.compareTo(TOO_LONG) > 0 ? "FAILED" : "COMPLETED";
        }
        return age.compareTo(QUEUED) < 0 ? "REQUESTED" : "IN_PROGRESS";
    }

    private static Instant time(ObjectNode export, String key) {
        return Instant.parse(export.path(key).asText());
    }
}
