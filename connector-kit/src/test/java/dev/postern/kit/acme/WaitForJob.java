package dev.postern.kit.acme;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.call.VendorCall;
import dev.postern.kit.result.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/** Looks at a job every other second until it has ended. */
@Singleton
class WaitForJob implements VendorCall {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "wait-for-job";
    }

    @Override
    public Uni<Answer> call(Conversation conversation) {
        return look(conversation, conversation.now());
    }

    private static Uni<Answer> look(Conversation conversation, Instant begun) {
        return conversation.look().chain(answer -> {
            if (!answer.isSuccess()) {
                throw conversation.refusal(answer).asException();
            }
            ObjectNode job = (ObjectNode) conversation.shown(answer);
            long waited = Duration.between(begun, conversation.now()).toSeconds();
            conversation.progress().report((double) waited, OptionalDouble.empty(), "it runs");
            Duration left =
                    Duration.ofSeconds(conversation.arguments().path("seconds").asLong(50) - waited);
            if (job.path("state").asText().equals("ended") || !left.isPositive()) {
                return Uni.createFrom().item(conversation.answer(job.put("waited", waited)));
            }
            return conversation.pause(left.compareTo(PAUSE) < 0 ? left : PAUSE).chain(() -> look(conversation, begun));
        });
    }
}
