package dev.postern.kit.mcp;

import jakarta.enterprise.context.Dependent;
import java.time.Clock;

/** Lets a few lines a second into the log, whatever a flood of calls would have to say. Each user has its own. */
@Dependent
class FewLines {
    static final int PER_SECOND = 5;

    private final Clock clock;
    private long second;
    private int lines;

    FewLines(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mayLog() {
        long now = clock.instant().getEpochSecond();
        if (now != second) {
            second = now;
            lines = 0;
        }
        return ++lines <= PER_SECOND;
    }
}
