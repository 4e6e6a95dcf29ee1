package dev.postern.sandbox.octapipe.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.sandbox.standin.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All workspaces, by their domain. */
public final class World {
    private final Map<String, Workspace> workspaces = new LinkedHashMap<>();

    public World(List<Workspace> workspaces) {
        workspaces.forEach(each -> this.workspaces.put(each.domain(), each));
    }

    public Optional<Workspace> workspace(String domain) {
        return Optional.ofNullable(workspaces.get(domain));
    }

    public Stream<Workspace> workspaces() {
        return workspaces.values().stream();
    }

    public ArrayNode toJson() {
        ArrayNode json = Json.array();
        workspaces.values().forEach(each -> json.add(each.toJson()));
        return json;
    }

    public static World of(JsonNode json) {
        return new World(Json.elements(json).map(Workspace::of).toList());
    }
}
