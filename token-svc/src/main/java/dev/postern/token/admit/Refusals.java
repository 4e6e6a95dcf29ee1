package dev.postern.token.admit;

import dev.postern.contract.log.FewLines;
import dev.postern.token.issue.KnownConnector;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Counts refused calls, and logs them: one line each, as long as there are few. */
@Singleton
final class Refusals {
    private static final String METRIC = "postern.calls.refused";

    private final MeterRegistry metrics;
    private final FewLines lines;

    @Inject
    Refusals(MeterRegistry metrics, FewLines lines) {
        this.metrics = metrics;
        this.lines = lines;
    }

    void note(String reason, Optional<KnownConnector> connector) {
        metrics.counter(METRIC, "reason", reason).increment();
        if (lines.mayLog()) {
            String who = connector.map(known -> " of connector " + known.id()).orElse("");
            Log.infof("Refused a call%s: %s", who, reason);
        }
    }

    /** A call that could not be decided on. */
    void note(String reason, Throwable failure) {
        metrics.counter(METRIC, "reason", reason).increment();
        if (lines.mayLog()) {
            Log.warnf("Refused a call, as its URL could not be looked up: %s", failure.getMessage());
        }
    }
}
