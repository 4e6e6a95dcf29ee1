package dev.postern.kit.acme;

import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Looks at a thing so many times, and says before each time how often it has looked. */
@Singleton
class AwaitThing implements VendorCall {
    @Override
    public String name() {
        return "await";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        int times = conversation.arguments().path("times").asInt(1);
        return look(conversation, 0, times);
    }

    private static Uni<Answer> look(Conversation conversation, int looked, int times) {
        conversation.progress().report(looked, OptionalDouble.of(times), "looked %d times".formatted(looked));
        if (looked == times) {
            return Uni.createFrom().item(new Answer.Success("{\"looked\":%d}".formatted(looked)));
        }
        String path = "/things/"
                + Conversation.segment(conversation.arguments().path("id").asText()) + "/state";
        return conversation
                .send(HttpMethod.GET, path, Map.of(), Optional.empty(), "looked at it")
                .chain(answer -> look(conversation, looked + 1, times));
    }
}
