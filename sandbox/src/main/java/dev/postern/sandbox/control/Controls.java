package dev.postern.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.wire.Faults;
import dev.postern.sandbox.wire.Journal;
import java.time.Duration;
import java.util.Set;

/** What can be done to the sandbox while it runs. */
public interface Controls {
    Faults faults();

    Journal journal();

    /** The names of the vendors that are stood in for. */
    Set<String> vendors();

    /** Puts the clock forward; tokens and limits follow it. */
    void advance(Duration by);

    /** Sets how many requests a minute each caller may send to any vendor, and starts counting anew. */
    void limit(int requestsPerMinute);

    /** Sets how many requests each caller may send to one vendor, and starts counting anew. */
    void limit(String vendor, int requests, Duration window);

    /** Makes a vendor answer in another way that it was seen to take, or no longer. */
    void vary(String vendor, String variant, boolean isOn);

    /** All that a vendor has stored, whether or not its API shows it. */
    JsonNode state(String vendor);

    void reset();
}
