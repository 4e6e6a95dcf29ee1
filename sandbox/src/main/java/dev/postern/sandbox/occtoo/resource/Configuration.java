package dev.postern.sandbox.occtoo.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The tenant's graph: what there is, by its kind, and the links; or what is near one thing. */
record Configuration(Call call) {

    ObjectNode answer() {
        ArrayNode links = links();
        Optional<Set<String>> near = near(links);
        ObjectNode graph = Json.object();
        graph.set("dataSources", nodes(Kind.SOURCE, near, each -> node(each, "name")));
        graph.set("cardDefinitions", nodes(Kind.CARD_DEFINITION, near, each -> {
            ObjectNode node = node(each, "name");
            node.set("status", each.path("status"));
            return node.set("sourceIds", each.path("sourceIds"));
        }));
        graph.set(
                "segmentDefinitions",
                nodes(
                        Kind.SEGMENT_DEFINITION,
                        near,
                        each -> node(each, "name").set("cardDefinitionId", each.path("cardDefinitionId"))));
        graph.set("destinations", nodes(Kind.DESTINATION, near, this::destination));
        graph.set("endpoints", nodes(Kind.ENDPOINT, near, each -> {
            ObjectNode node = node(each, "name");
            node.set("identifier", each.path("identifier"));
            node.set("apiVersionId", each.path("apiVersionId"));
            node.putArray("cardDefinitionIds")
                    .add(each.path("contentSelection").path("cardDefinitionId").asText());
            return node;
        }));
        ArrayNode kept = graph.putArray("links");
        links.forEach(each -> {
            boolean isKept = near.isEmpty()
                    || (near.get().contains(each.path("from").asText())
                            && near.get().contains(each.path("to").asText()));
            if (isKept) {
                kept.add(each);
            }
        });
        return graph;
    }

    private ArrayNode nodes(Kind kind, Optional<Set<String>> near, Function<ObjectNode, JsonNode> show) {
        ArrayNode nodes = Json.array();
        call.shelf(kind)
                .all()
                .filter(each ->
                        near.isEmpty() || near.get().contains(each.path("id").asText()))
                .forEach(each -> nodes.add(show.apply(each)));
        return nodes;
    }

    private static ObjectNode node(JsonNode thing, String name) {
        return Json.object()
                .put("id", thing.path("id").asText())
                .put("name", thing.path(name).asText());
    }

    private JsonNode destination(ObjectNode destination) {
        ObjectNode node = node(destination, "displayName");
        ArrayNode versions = node.putArray("apiVersions");
        call.shelf(Kind.API_VERSION)
                .where("destinationId", destination.path("id").asText())
                .forEach(each -> versions.addObject()
                        .put("id", each.path("id").asText())
                        .put("version", each.path("version").asText())
                        .put("state", each.path("state").asText()));
        return node;
    }

    private ArrayNode links() {
        ArrayNode links = Json.array();
        call.shelf(Kind.CARD_DEFINITION)
                .all()
                .forEach(each ->
                        each.path("sourceIds").forEach(source -> link(links, source, each.path("id"), "source")));
        call.shelf(Kind.RELATION)
                .all()
                .forEach(each -> link(
                        links, each.path("sourceCardDefinitionId"), each.path("targetCardDefinitionId"), "relation"));
        call.shelf(Kind.SEGMENT_DEFINITION)
                .all()
                .forEach(each -> link(links, each.path("cardDefinitionId"), each.path("id"), "segmentDefinition"));
        call.shelf(Kind.ENDPOINT).all().forEach(each -> {
            link(links, each.path("contentSelection").path("cardDefinitionId"), each.path("id"), "selection");
            link(links, each.path("destinationId"), each.path("id"), "endpoint");
        });
        return links;
    }

    private static void link(ArrayNode links, JsonNode from, JsonNode to, String kind) {
        links.addObject().put("from", from.asText()).put("to", to.asText()).put("kind", kind);
    }

    /** The ids that are within so many links of the focus; empty where there is no focus. */
    private Optional<Set<String>> near(ArrayNode links) {
        String focus = call.query().text("focusId");
        int depth = call.query().whole("depth", 1, 0, 10);
        if (focus.isEmpty()) {
            return Optional.empty();
        }
        Set<String> near = new HashSet<>(Set.of(focus));
        boolean isKnown = call.shelf(Kind.SOURCE).has(focus)
                || Json.elements(links)
                        .anyMatch(each -> each.path("from").asText().equals(focus)
                                || each.path("to").asText().equals(focus));
        if (!isKnown) {
            throw Problem.notFound("Configuration", focus);
        }
        for (int i = 0; i < depth; i++) {
            Set<String> before = Set.copyOf(near);
            links.forEach(each -> {
                if (before.contains(each.path("from").asText())
                        || before.contains(each.path("to").asText())) {
                    near.add(each.path("from").asText());
                    near.add(each.path("to").asText());
                }
            });
        }
        return Optional.of(near);
    }
}
