package dev.postern.sandbox.gumloop.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.store.Organization;
import dev.postern.sandbox.gumloop.store.Stamp;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An audit log of 120 events, one every six hours, and a charge for each tenth. */
final class AuditPlot {
    private static final int EVENTS = 120;
    private static final int HOURS = 6;
    private static final List<String> TYPES = List.of(
            "user_sign_in",
            "credential_insertion",
            "file_upload",
            "agent_modification",
            "flow_execution",
            "credential_retrieval",
            "file_download");

    private AuditPlot() {}

    static void fill(Organization organization, Instant now, List<String> users) {
        for (int i = EVENTS; i > 0; i--) {
            String stamp = Stamp.of(now.minus(Duration.ofHours((long) HOURS * i)));
            String user = users.get(i % users.size());
            String type = TYPES.get(i % TYPES.size());
            ObjectNode event = Json.object().put("event_id", "evt_" + i).put("timestamp", stamp);
            event.put("event_type", type).put("user_id", user);
            event.put("details", Json.object().put("number", i).toString());
            event.put("source_ip", "198.51.100." + i % 200).put("user_agent", "Mozilla/5.0");
            organization.shelf(Kind.AUDIT).put("evt_" + i, event);
            if (i % 10 == 0) {
                charge(organization, user, stamp, i);
            }
        }
    }

    private static void charge(Organization organization, String user, String stamp, int number) {
        String email =
                organization.user(user).map(each -> each.path("email").asText()).orElse("");
        ObjectNode entry = Json.object().put("log_id", "log_" + number).put("user_email", email);
        entry.put("timestamp", stamp).put("category", number % 20 == 0 ? "AGENT_RUN" : "PIPELINE_RUN");
        entry.put("type", "charge").put("name", "Of the seed").put("amount", -2).put("balance", 100_000 + number);
        organization.shelf(Kind.CREDIT).put("log_" + number, entry);
    }
}
