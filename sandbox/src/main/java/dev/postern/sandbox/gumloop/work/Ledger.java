package dev.postern.sandbox.gumloop.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.store.Kind;
import dev.postern.sandbox.gumloop.store.Organization;
import dev.postern.sandbox.gumloop.store.Stamp;
import dev.postern.sandbox.standin.Json;
import java.time.Instant;

/** What was done and what it cost. */
public record Ledger(Organization organization, Instant now) {

    /** Takes credits, and writes down what for. */
    public void spend(String userId, String category, String name, long cost) {
        organization.spend(cost);
        String id = organization.nextId("log_", 12);
        String email = organization
                .user(userId)
                .map(user -> user.path("email").asText())
                .orElse("");
        ObjectNode entry = Json.object().put("log_id", id).put("user_email", email);
        entry.put("timestamp", Stamp.of(now)).put("category", category).put("type", "charge");
        entry.put("name", name).put("amount", -cost).put("balance", organization.credits());
        organization.shelf(Kind.CREDIT).put(id, entry);
    }

    /** One more line of the audit log. */
    public void note(String userId, String type, ObjectNode details) {
        String id = organization.nextId("evt_", 16);
        ObjectNode event = Json.object().put("event_id", id).put("timestamp", Stamp.of(now));
        event.put("event_type", type).put("user_id", userId).put("details", details.toString());
        event.put("source_ip", "203.0.113.7").put("user_agent", "api");
        organization.shelf(Kind.AUDIT).put(id, event);
    }
}
