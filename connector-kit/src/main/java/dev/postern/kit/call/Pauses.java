package dev.postern.kit.call;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Time for calls that wait. Waiting holds neither a thread nor a place among the account's calls. */
@Singleton
public class Pauses {
    private final Vertx vertx;
    private final Clock clock;
    private final double pace;

    public Pauses(Vertx vertx, Clock clock, WaitingConfig config) {
        this.vertx = vertx;
        this.clock = clock;
        this.pace = config.pace();
    }

    /** The time of one call, in which its pauses have their full length however fast they pass. */
    final class Watch {
        private Duration ahead = Duration.ZERO;

        Instant now() {
            return clock.instant().plus(ahead);
        }

        /** Ends after so long, or at once when nobody waits for it any more. */
        Uni<Void> pause(Duration length) {
            return Uni.createFrom().emitter(emitter -> {
                long millis = Math.max(1, (long) (length.toMillis() * pace));
                long timer = vertx.setTimer(millis, late -> {
                    ahead = ahead.plus(length).minusMillis(millis);
                    emitter.complete(null);
                });
                emitter.onTermination(() -> vertx.cancelTimer(timer));
            });
        }
    }
}
