package dev.postern.kit.acme;

import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;

/** What a job has made, of at most ten bytes. */
@Singleton
class JobFile implements VendorCall {
    private static final int MOST = 10;

    @Override
    public String name() {
        return "job-file";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return conversation
                .send(conversation.arguments(), "found the file")
                .map(answer ->
                        URI.create(answer.json().orElseThrow().path("link").asText()))
                .chain(link -> conversation.fetch(link, MOST))
                .map(file -> conversation.answer(
                        Json.NODES.objectNode().put("text", file.body().toString())));
    }
}
