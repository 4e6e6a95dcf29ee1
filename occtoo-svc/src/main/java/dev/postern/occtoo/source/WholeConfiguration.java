package dev.postern.occtoo.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The graph of a tenant as Occtoo gives it, with the managed tags, which are not part of it. */
@Singleton
class WholeConfiguration implements VendorCall {
    /** Below what a result may hold, as notes come on top. */
    private static final int LARGEST = 72 * 1024;

    private static final int KEPT = 100;

    @Override
    public String name() {
        return "whole-configuration";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        boolean focused = conversation.arguments().hasNonNull("focusId");
        return conversation
                .send(conversation.arguments(), "read the configuration")
                .map(answer -> conversation.shown(answer) instanceof ObjectNode graph ? graph : Json.NODES.objectNode())
                .chain(graph -> focused
                        ? Uni.createFrom().item(() -> conversation.answer(within(graph)))
                        : ManagedTags.of(conversation).map(tags -> {
                            List<String> notes = new ArrayList<>();
                            tags.addTo(graph, notes);
                            if (!notes.isEmpty()) {
                                graph.put("note", String.join(" ", notes));
                            }
                            return conversation.answer(within(graph));
                        }));
    }

    /** What is too much for one answer is shown by its beginning and its numbers. */
    static ObjectNode within(ObjectNode graph) {
        if (Json.text(graph).length() <= LARGEST) {
            return graph;
        }
        ObjectNode counts = Json.NODES.objectNode();
        ObjectNode cut = Json.NODES.objectNode();
        graph.properties().forEach(part -> {
            if (part.getValue() instanceof ArrayNode nodes) {
                counts.put(part.getKey(), nodes.size());
                ArrayNode kept = cut.putArray(part.getKey());
                for (int i = 0; i < Math.min(KEPT, nodes.size()); i++) {
                    kept.add(nodes.get(i));
                }
            }
        });
        cut.set("counts", counts);
        cut.put("is_partial_response", true);
        return cut.put(
                "note",
                "The tenant is too large for one answer: of each kind the first %d are shown, and counts says how many there are. Call again with the id of one of them as focusId, or list with search_data_sources and list_segments."
                        .formatted(KEPT));
    }
}
