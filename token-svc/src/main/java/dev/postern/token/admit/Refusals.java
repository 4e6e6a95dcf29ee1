package dev.postern.token.admit;

import dev.postern.token.issue.KnownConnector;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Counts refused calls, and logs them: one line each, as long as there are few. */
@Singleton
final class Refusals {
    private static final String METRIC = "postern.calls.refused";
    private static final int LINES_PER_SECOND = 5;

    private final MeterRegistry metrics;
    private final Clock clock;
    private long second;
    private int lines;

    @Inject
    Refusals(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    void note(String reason, Optional<KnownConnector> connector) {
        metrics.counter(METRIC, "reason", reason).increment();
        if (mayLog()) {
            String who = connector.map(known -> " of connector " + known.id()).orElse("");
            Log.infof("Refused a call%s: %s", who, reason);
        }
    }

    /** A call that could not be decided on. */
    void note(String reason, Throwable failure) {
        metrics.counter(METRIC, "reason", reason).increment();
        if (mayLog()) {
            Log.warnf("Refused a call, as its URL could not be looked up: %s", failure.getMessage());
        }
    }

    private synchronized boolean mayLog() {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            lines = 0;
        }
        return ++lines <= LINES_PER_SECOND;
    }
}
