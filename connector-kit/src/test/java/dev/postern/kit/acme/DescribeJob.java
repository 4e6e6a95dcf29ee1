package dev.postern.kit.acme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Makes a file of a text. */
@Singleton
class DescribeJob implements VendorCall {
    @Override
    public String name() {
        return "describe-job";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        ObjectNode values = conversation.arguments();
        values.putObject("file")
                .put("name", "text.md")
                .put("media_type", "text/markdown")
                .put("text", values.path("text").asText());
        return conversation.send(values, "described it").map(answer -> conversation.answer(conversation.shown(answer)));
    }
}
