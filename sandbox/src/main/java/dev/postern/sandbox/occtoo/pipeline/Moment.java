package dev.postern.sandbox.occtoo.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Shelf;
import dev.postern.sandbox.occtoo.store.Stamp;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A tenant at the point in time at which something is done to it. */
public record Moment(Tenant tenant, Behaviour behaviour, Instant at) {

    Shelf shelf(Kind kind) {
        return tenant.shelf(kind);
    }

    String stamp() {
        return Stamp.of(at);
    }

    /** Work for later. */
    void later(JobKind kind, Duration wait, ObjectNode data) {
        at(kind, at.plus(wait), data);
    }

    void at(JobKind kind, Instant due, ObjectNode data) {
        data.put("kind", kind.name()).put("due", Stamp.of(due));
        shelf(Kind.JOB).put("job-" + tenant.nextNumber(), data);
    }

    /** Writes an event down; its sequence is what cursors of events are. */
    public void event(String type, String subject, String actor, ObjectNode data) {
        String id = tenant.nextId();
        String sequence = "%020d".formatted(tenant.nextNumber());
        ObjectNode event = Json.object().put("id", id).put("type", type).put("sequence", sequence);
        event.put("source", "/tenants/" + tenant.id()).put("subject", subject).put("time", stamp());
        event.set("correlationIds", Json.array());
        if (!actor.isEmpty()) {
            event.put("actor", actor);
        }
        shelf(Kind.EVENT).put(sequence, event.set("data", data));
    }

    /** Writes a measurement down. */
    public void metric(String name, double value, Map<String, String> tags) {
        ObjectNode labels = Json.object();
        tags.forEach(labels::put);
        ObjectNode point = Json.object().put("name", name).put("at", stamp()).put("value", value);
        shelf(Kind.POINT).put("point-" + tenant.nextNumber(), point.set("tags", labels));
    }
}
