package dev.postern.occtoo.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Properties of a source, each with whether it is localized and how it is filtered. */
@Singleton
class DescribeSchema implements VendorCall {
    @Override
    public String name() {
        return "describe-schema";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return conversation.page("read the properties").map(answer -> {
            JsonNode page = answer.json().orElse(Json.NODES.objectNode());
            ArrayNode described = Json.NODES.arrayNode();
            page.path("items").forEach(item -> described.add(SourceProperty.described(item)));
            return conversation.list(page, described, Json.NODES.objectNode());
        });
    }
}
