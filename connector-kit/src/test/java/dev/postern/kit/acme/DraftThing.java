package dev.postern.kit.acme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** A thing that is not made yet, once it is known whether its name is free. */
@Singleton
class DraftThing implements VendorCall {
    @Override
    public String name() {
        return "draft-thing";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        String name = conversation.arguments().path("name").asText();
        ObjectNode search = Json.NODES.objectNode().put("name", name);
        return conversation
                .look(HttpMethod.POST, "/things/search", Map.of("exact", "true"), Optional.of(search))
                .map(answer -> {
                    ObjectNode draft = Json.NODES.objectNode().put("name", name).put("free", answer.status() == 404);
                    draft.put("secret", "s-1");
                    int times = conversation.arguments().path("times").asInt(1);
                    return conversation.answer("# Draft\n\n" + ("**" + name + "**").repeat(times), draft);
                });
    }
}
