package dev.postern.sandbox.gumloop.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Points in time as the vendor writes them: UTC, whole seconds. */
public final class Stamp {
    private Stamp() {}

    public static String of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The same point as evaluations write it. */
    public static String withOffset(String stamp) {
        return stamp.endsWith("Z") ? stamp.substring(0, stamp.length() - 1) + "+00:00" : stamp;
    }
}
