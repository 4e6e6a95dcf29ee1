package dev.postern.kit.acme;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** A thing and its parts, one request for each. */
@Singleton
class AssembleThing implements VendorCall {
    @Override
    public String name() {
        return "assemble";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        JsonNode parts = conversation.arguments().path("parts");
        return post(conversation, "/things", conversation.arguments().path("name"), "made the thing b-1")
                .map(id -> "/things/" + Conversation.segment(id) + "/parts")
                .chain(path -> addParts(conversation, path, parts, 0))
                .map(count -> new Answer.Success("{\"id\":\"b-1\",\"parts\":%d}".formatted(count)));
    }

    private static Uni<Integer> addParts(Conversation conversation, String path, JsonNode parts, int next) {
        return next == parts.size()
                ? Uni.createFrom().item(next)
                : post(
                                conversation,
                                path,
                                parts.get(next),
                                "added " + parts.get(next).asText())
                        .chain(id -> addParts(conversation, path, parts, next + 1));
    }

    private static Uni<String> post(Conversation conversation, String path, JsonNode name, String step) {
        JsonNode body = Json.NODES.objectNode().set("name", name);
        return conversation
                .send(HttpMethod.POST, path, Map.of(), Optional.of(body), step)
                .map(answer -> answer.json().orElseThrow().path("id").asText());
    }
}
