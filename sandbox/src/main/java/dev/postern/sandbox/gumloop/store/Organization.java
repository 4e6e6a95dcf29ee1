package dev.postern.sandbox.gumloop.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everything that one customer of the vendor has. Nothing in here refers to another customer. */
public final class Organization {
    private final String id;
    private final Plan plan;
    private final Map<Kind, Shelf> shelves = new EnumMap<>(Kind.class);
    private long credits;
    private long made;

    public Organization(String id, Plan plan, long credits) {
        this.id = id;
        this.plan = plan;
        this.credits = credits;
        for (Kind each : Kind.values()) {
            shelves.put(each, new Shelf());
        }
    }

    public String id() {
        return id;
    }

    public Plan plan() {
        return plan;
    }

    public Shelf shelf(Kind kind) {
        Shelf shelf = shelves.get(kind);
        if (shelf == null) {
            throw new IllegalStateException("no shelf of " + kind);
        }
        return shelf;
    }

    public Optional<ObjectNode> user(String userId) {
        return shelf(Kind.USER).find(userId);
    }

    /** Whether a user belongs to a team. */
    public boolean isMember(String userId, String teamId) {
        return shelf(Kind.TEAM)
                .find(teamId)
                .filter(team -> Json.elements(team.path("_members"))
                        .anyMatch(each -> each.asText().equals(userId)))
                .isPresent();
    }

    public long credits() {
        return credits;
    }

    public void spend(long cost) {
        credits -= cost;
    }

    /** The id of the next thing that a caller makes: the same requests in the same order give the same ids. */
    public String nextId(String prefix, int length) {
        made++;
        String key = String.join("/", "gumloop", id, prefix.toLowerCase(Locale.ROOT), "" + made);
        UUID uuid = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return prefix + uuid.toString().replace("-", "").substring(0, length);
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("id", id).put("plan", plan.name());
        json.put("credits", credits).put("made", made);
        shelves.forEach((kind, shelf) -> json.set(kind.name(), shelf.toJson()));
        return json;
    }

    static Organization of(JsonNode json) {
        Organization organization = new Organization(
                json.path("id").asText(),
                Plan.valueOf(json.path("plan").asText()),
                json.path("credits").asLong());
        organization.made = json.path("made").asLong();
        List.of(Kind.values()).forEach(kind -> organization.shelves.put(kind, Shelf.of(json.path(kind.name()))));
        return organization;
    }
}
