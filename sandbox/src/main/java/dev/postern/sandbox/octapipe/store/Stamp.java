package dev.postern.sandbox.octapipe.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Points in time as the vendor writes them: UTC, with microseconds. */
public final class Stamp {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Stamp() {}

    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
