package dev.postern.contract.log;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Lets a few lines a second into the log, whatever a flood of calls would have to say. Each user has its own. */
@Dependent
public final class FewLines {
    /** How many are let through within one second of the clock. */
    public static final int PER_SECOND = 5;

    private final Clock clock;
    private long second;
    private int lines;

    @Inject
    public FewLines(Clock clock) {
        this.clock = clock;
    }

    /** Whether another line may be written now; asking counts. */
    public synchronized boolean mayLog() {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            lines = 0;
        }
        return ++lines <= PER_SECOND;
    }
}
