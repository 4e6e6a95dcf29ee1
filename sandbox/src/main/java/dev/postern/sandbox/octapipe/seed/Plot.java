package dev.postern.sandbox.octapipe.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.store.Model;
import dev.postern.sandbox.octapipe.store.Stamp;
import dev.postern.sandbox.octapipe.store.Workspace;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** A workspace while it is being filled. */
final class Plot {
    private final Workspace workspace;
    private final Instant now;

    Plot(String domain, Instant now) {
        this.workspace = new Workspace(domain);
        this.now = now;
    }

    Workspace workspace() {
        return workspace;
    }

    /** The date so many days from now, as the vendor writes dates. */
    String day(int fromToday) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(fromToday).toString();
    }

    String before(Duration ago) {
        return Stamp.of(now.minus(ago));
    }

    /** A new row whose id depends on its name alone. */
    ObjectNode row(Model model, String name, Duration ago) {
        ObjectNode row = Json.object().put("uuid", workspace.idOf(model, name));
        row.put("created_at", before(ago)).putNull("updated_at").putNull("deleted_at");
        workspace.table(model).add(row);
        return row;
    }

    /** Adds a user and answers his id. Nobody without a password can sign in. */
    String user(String first, String last, String role, String job) {
        String mailbox = (first + "." + last).toLowerCase(Locale.ROOT);
        String email = mailbox + "@" + workspace.domain() + ".example";
        ObjectNode row = row(Model.USER, email, Duration.ofDays(900));
        String id = row.path("uuid").asText();
        row.put("first_name", first).put("last_name", last).put("email", email).put("role", role);
        row.putArray("enabled_pipelines");
        row.put("is_data_access_restricted", false).put("is_active", true).put("job", job);
        row.put("phone1", "+49 30 5550" + Math.floorMod(id.hashCode(), 900)).putNull("phone2");
        row.putObject("custom_fields_values");
        row.putNull("picture").put("email_verified_at", before(Duration.ofDays(899)));
        row.put("recover_code", "rc-" + id.substring(0, 8)).put("auth_code", "ac-" + id.substring(9, 13));
        return id;
    }

    void password(String userId, String password) {
        find(Model.USER, userId).put("_password", password);
    }

    void enable(String userId, List<String> pipelineIds) {
        find(Model.USER, userId).set("enabled_pipelines", Json.texts(pipelineIds));
    }

    /** Adds a task with the times of a working hour. */
    ObjectNode task(String title, String ownerId, String status, String priority, int startDay, int endDay) {
        ObjectNode row = row(Model.TASK, title, Duration.ofDays(Math.max(1, 2 - startDay)));
        row.put("title", title).putNull("description");
        row.put("start_date", day(startDay)).put("end_date", day(endDay));
        row.put("start_time", "09:00").put("end_time", "10:00");
        row.put("status", status).put("priority", priority).putNull("pipeline_card_uuid");
        return row.put("creator_user_uuid", ownerId).put("owner_user_uuid", ownerId);
    }

    void note(String entity, String recordId, String text) {
        ObjectNode row = row(Model.NOTE, recordId + text, Duration.ofDays(3));
        row.put("entity", entity).put("record_uuid", recordId).put("note", text);
    }

    void notification(String ownerId, String entity, String recordId, String message, int hoursAgo) {
        ObjectNode row = row(Model.NOTIFICATION, ownerId + recordId + message, Duration.ofHours(hoursAgo));
        row.put("owner_user_uuid", ownerId).put("entity", entity).put("record_uuid", recordId);
        row.put("message", message).put("read_at", hoursAgo > 48 ? before(Duration.ofHours(hoursAgo - 1)) : null);
    }

    void file(String userId, String entity, String recordId, String name, String mediaType, int size) {
        ObjectNode row = row(Model.FILE, recordId + name, Duration.ofDays(5));
        row.put("entity", entity).put("record_uuid", recordId).put("name", name);
        row.put("url", "https://files.octapipe.example/" + row.path("uuid").asText() + "/" + name);
        row.put("mime", mediaType).put("size", size).put("user_uuid", userId);
    }

    private ObjectNode find(Model model, String id) {
        return workspace.table(model).find(id).orElseThrow();
    }
}
