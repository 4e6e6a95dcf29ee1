package dev.postern.sandbox.occtoo.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Points in time as they are written: UTC with milliseconds, so that the order of texts is the order of time. */
public final class Stamp {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Stamp() {}

    public static String of(Instant instant) {
        return FORM.format(instant);
    }
}
