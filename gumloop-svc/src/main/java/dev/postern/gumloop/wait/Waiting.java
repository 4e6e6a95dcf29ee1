package dev.postern.gumloop.wait;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.call.Conversation;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.result.VendorAnswer;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks again and again, with growing pauses, until something has ended or the caller's time is over. Once it has seen
 * anything, it ends with that, whatever becomes of the next look.
 */
final class Waiting {
    private static final int MOST_SECONDS = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** A look that was begun within the caller's time may end a little after it, still before the tool's deadline. */
    private static final Duration LAST_LOOK = Duration.ofSeconds(3);

    private static final Set<Fault> PASSING =
            EnumSet.of(Fault.VENDOR_UNREACHABLE, Fault.VENDOR_SLOW, Fault.ACCOUNT_BUSY);

    private final Conversation conversation;
    private final Function<JsonNode, Sight> reader;
    private final Instant begun;
    private final Duration wanted;

    private Waiting(Conversation conversation, Function<JsonNode, Sight> reader) {
        this.conversation = conversation;
        this.reader = reader;
        this.begun = conversation.now();
        this.wanted =
                Duration.ofSeconds(conversation.arguments().path("seconds").asLong(MOST_SECONDS));
    }

    /** Waits for what the record's own request shows. */
    static Uni<Answer> until(Conversation conversation, Function<JsonNode, Sight> reader) {
        return new Waiting(conversation, reader).look(Optional.empty(), FIRST_PAUSE);
    }

    private Uni<Answer> look(Optional<Sight> before, Duration pause) {
        Uni<VendorAnswer> looked = conversation.look();
        if (before.isEmpty()) {
            return looked.chain(answer -> seen(answer, before, pause));
        }
        Duration patience = left().plus(LAST_LOOK);
        return looked.map(Optional::of)
                .ifNoItem()
                .after(patience.isPositive() ? patience : LAST_LOOK)
                .recoverWithItem(Optional::empty)
                .onFailure(Waiting::passes)
                .recoverWithItem(Optional::empty)
                .chain(answer -> answer.isPresent()
                        ? seen(answer.get(), before, pause)
                        : ended(before.get(), "Gumloop did not answer when it was asked again."));
    }

    private Uni<Answer> seen(VendorAnswer answer, Optional<Sight> before, Duration pause) {
        if (!answer.isSuccess()) {
            boolean passing = conversation.isThrottled(answer) || answer.status() >= 500;
            if (before.isPresent() && passing) {
                return ended(before.get(), conversation.refusal(answer).text());
            }
            return Uni.createFrom().failure(conversation.refusal(answer).asException());
        }
        Sight now = reader.apply(conversation.shown(answer));
        Duration left = left();
        if (!now.goesOn() || !left.isPositive()) {
            return ended(now, "");
        }
        double waited = waited().toMillis() / 1000.0;
        conversation.progress().report(waited, OptionalDouble.of((double) wanted.toSeconds()), now.words());
        return conversation
                .pause(left.compareTo(pause) < 0 ? left : pause)
                .chain(() -> look(Optional.of(now), longer(pause)));
    }

    private Uni<Answer> ended(Sight last, String note) {
        ObjectNode result = last.shown().deepCopy();
        result.put("ended", !last.goesOn()).put("waited_seconds", waited().toSeconds());
        if (!note.isEmpty()) {
            result.put("note", "This is what was seen last. " + note);
        }
        result.put("next", last.next());
        return Uni.createFrom().item(() -> conversation.answer(result));
    }

    /** Whether it says nothing of what is waited for. An account that is no longer let in, for one, does. */
    private static boolean passes(Throwable failure) {
        return failure instanceof RefusedException refused
                && PASSING.contains(refused.refusal().fault());
    }

    private Duration waited() {
        return Duration.between(begun, conversation.now());
    }

    private Duration left() {
        return wanted.minus(waited());
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.plus(FIRST_PAUSE);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }
}
