package dev.postern.sandbox.occtoo.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Optional;

/** All tenants. */
public record World(List<Tenant> tenants) {
    public World {
        tenants = List.copyOf(tenants);
    }

    public Optional<Tenant> tenant(String id) {
        return tenants.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Tenant> named(String safename) {
        return tenants.stream().filter(each -> each.safename().equals(safename)).findFirst();
    }

    public ArrayNode toJson() {
        ArrayNode json = Json.array();
        tenants.forEach(each -> json.add(each.toJson()));
        return json;
    }

    public static World of(JsonNode json) {
        return new World(Json.elements(json).map(Tenant::of).toList());
    }
}
