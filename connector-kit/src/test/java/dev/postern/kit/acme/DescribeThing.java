package dev.postern.kit.acme;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** The fields of a thing, own and common ones, of which each come from another place. */
@Singleton
class DescribeThing implements VendorCall {
    @Override
    public String name() {
        return "describe-thing";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        String id = conversation.arguments().path("id").asText();
        return read(conversation, "/things/" + Conversation.segment(id) + "/fields")
                .chain(own -> read(conversation, "/fields").map(common -> {
                    ObjectNode described = Json.NODES.objectNode().put("id", id);
                    described.putArray("fields").addAll(fields(own)).addAll(fields(common));
                    return conversation.answer(described);
                }));
    }

    private static Uni<VendorAnswer> read(Conversation conversation, String path) {
        return conversation.send(HttpMethod.GET, path, Map.of(), Optional.empty(), "read " + path);
    }

    private static ArrayNode fields(VendorAnswer answer) {
        return (ArrayNode) answer.json().orElseThrow().path("data");
    }
}
