package dev.postern.sandbox.gumloop.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.sandbox.standin.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All organisations, by their ids. */
public final class World {
    private final Map<String, Organization> organizations = new LinkedHashMap<>();

    public World(List<Organization> organizations) {
        organizations.forEach(each -> this.organizations.put(each.id(), each));
    }

    public Optional<Organization> organization(String id) {
        return Optional.ofNullable(organizations.get(id));
    }

    public Stream<Organization> organizations() {
        return organizations.values().stream();
    }

    public ArrayNode toJson() {
        ArrayNode json = Json.array();
        organizations.values().forEach(each -> json.add(each.toJson()));
        return json;
    }

    public static World of(JsonNode json) {
        return new World(Json.elements(json).map(Organization::of).toList());
    }
}
