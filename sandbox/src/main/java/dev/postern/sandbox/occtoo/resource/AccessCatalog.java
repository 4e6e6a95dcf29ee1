package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a tenant's applications can be granted: scopes, sources, and protected destinations with their API versions. */
record AccessCatalog(Tenant tenant) {
    private static final List<String> SCOPES = List.of(
            "read:sources",
            "write:sources",
            "read:cards",
            "write:cards",
            "read:destinations",
            "write:destinations",
            "read:metrics",
            "read:events",
            "read:events:pull",
            "read:events:sse",
            "read:applications",
            "write:applications",
            "write:media");

    ArrayNode nodes() {
        ArrayNode nodes = Json.array();
        SCOPES.forEach(scope -> node(nodes, scope, "scope", scope));
        ArrayNode sources = children(node(nodes, "sources", "resource", "All sources"));
        tenant.shelf(Kind.SOURCE).all().forEach(each -> {
            String id = each.path("id").asText();
            node(sources, "source:" + id, "resource", each.path("name").asText())
                    .put("resourceId", id);
        });
        ArrayNode destinations = children(node(nodes, "destinations", "api", "All protected destinations"));
        tenant.shelf(Kind.DESTINATION)
                .all()
                .filter(each -> each.path("protected").asBoolean())
                .forEach(each -> destination(destinations, each));
        return nodes;
    }

    /** The keys of all nodes. */
    Set<String> keys() {
        return nodes().findValuesAsText("key").stream().collect(Collectors.toSet());
    }

    private void destination(ArrayNode nodes, JsonNode destination) {
        String id = destination.path("id").asText();
        ObjectNode node = node(
                nodes,
                "destination:" + id,
                "api",
                destination.path("displayName").asText());
        node.put("resourceId", id);
        tenant.shelf(Kind.API_VERSION).where("destinationId", id).forEach(each -> {
            String version = each.path("id").asText();
            node(
                            children(node),
                            "api-version:" + version,
                            "api",
                            each.path("version").asText())
                    .put("audience", version);
        });
    }

    private static ObjectNode node(ArrayNode nodes, String key, String type, String label) {
        ObjectNode node =
                nodes.addObject().put("key", key).put("grantType", type).put("label", label);
        node.putArray("children");
        return node;
    }

    private static ArrayNode children(ObjectNode node) {
        return node.withArrayProperty("children");
    }
}
