package dev.postern.sandbox.caspio.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Points in time as the vendor writes them: without a zone, with milliseconds only where there are any. */
public final class Stamp {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    private Stamp() {}

    public static String of(Instant instant) {
        return of(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    public static String of(LocalDateTime moment) {
        LocalDateTime cut = moment.truncatedTo(ChronoUnit.MILLIS);
        boolean whole = cut.equals(cut.truncatedTo(ChronoUnit.SECONDS));
        return (whole ? SECONDS : MILLIS).format(cut);
    }
}
