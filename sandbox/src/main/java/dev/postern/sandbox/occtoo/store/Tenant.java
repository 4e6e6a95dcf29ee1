package dev.postern.sandbox.occtoo.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Everything that one customer has. Nothing in here refers to another customer. */
public final class Tenant {
    private final String id;
    private final String safename;
    private final String name;
    private final Map<Kind, Shelf> shelves = new EnumMap<>(Kind.class);
    private long made;

    public Tenant(String id, String safename, String name) {
        this.id = id;
        this.safename = safename;
        this.name = name;
        for (Kind each : Kind.values()) {
            shelves.put(each, new Shelf());
        }
    }

    /** A UUID, which tokens have as their audience. */
    public String id() {
        return id;
    }

    /** What stands for the tenant in addresses. */
    public String safename() {
        return safename;
    }

    public String name() {
        return name;
    }

    public Shelf shelf(Kind kind) {
        Shelf shelf = shelves.get(kind);
        if (shelf == null) {
            throw new IllegalStateException("no shelf of " + kind);
        }
        return shelf;
    }

    /** The next number of all that is made: ascending, each once. */
    public long nextNumber() {
        return ++made;
    }

    /** A UUID for what is made next: the same requests in the same order give the same ones. */
    public String nextId() {
        String key = "occtoo/" + id + "/" + nextNumber();
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object().put("id", id).put("safename", safename).put("name", name);
        json.put("made", made);
        shelves.forEach((kind, shelf) -> json.set(kind.name(), shelf.toJson()));
        return json;
    }

    static Tenant of(JsonNode json) {
        Tenant tenant = new Tenant(
                json.path("id").asText(),
                json.path("safename").asText(),
                json.path("name").asText());
        tenant.made = json.path("made").asLong();
        for (Kind each : Kind.values()) {
            tenant.shelves.put(each, Shelf.of(json.path(each.name())));
        }
        return tenant;
    }
}
