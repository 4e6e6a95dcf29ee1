package dev.postern.kit.acme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;

/** A page of things, each with a rating that stands elsewhere. */
@Singleton
class RateThings implements VendorCall {
    @Override
    public String name() {
        return "rate-things";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return conversation
                .page("read the things")
                .chain(page -> conversation
                        .look(
                                "/ratings",
                                Map.of(
                                        "most",
                                        Integer.toString(conversation.wanted().limit())))
                        .map(ratings -> conversation.list(
                                page.json().orElseThrow(),
                                rated(
                                        page.json().orElseThrow().path("data"),
                                        ratings.json().orElseThrow()),
                                Json.NODES.objectNode().put("rated_by", "all"))));
    }

    private static ArrayNode rated(JsonNode things, JsonNode ratings) {
        ArrayNode rated = Json.NODES.arrayNode();
        things.forEach(thing -> rated.add(
                ((ObjectNode) thing).set("rating", ratings.path(thing.path("id").asText()))));
        return rated;
    }
}
