package dev.postern.sandbox.control;

import dev.postern.sandbox.wire.Faults;
import dev.postern.sandbox.wire.Journal;
import java.time.Duration;

/** What can be done to the sandbox while it runs. */
public interface Controls {
    Faults faults();

    Journal journal();

    /** Puts the clock forward; tokens and limits follow it. */
    void advance(Duration by);

    /** Sets how many requests a minute each vendor token may send, and starts counting anew. */
    void limit(int requestsPerMinute);

    void reset();
}
