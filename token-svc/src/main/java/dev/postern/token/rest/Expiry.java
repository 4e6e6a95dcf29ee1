package dev.postern.token.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads when something is to end. */
public final class Expiry {
    public static final String KEY = "expires_at";

    private static final Duration NEAREST = Duration.ofSeconds(60);
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Expiry() {}

    /** The instant under {@code expires_at}; null when it is absent or null, which means never. */
    public static @Nullable Instant read(Fields body, Instant now) {
        return body.text(KEY).map(text -> instant(body, text, now)).orElse(null);
    }

    private static Instant instant(Fields body, String text, Instant now) {
        try {
            Instant at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (at.isBefore(now.plus(NEAREST))) {
                throw body.invalid(KEY, "has to be at least 60 seconds ahead");
            }
            if (at.isAfter(LATEST)) {
                throw body.invalid(KEY, "has to be before the year 10000; null means never");
            }
            return at;
        } catch (DateTimeParseException e) {
            throw body.invalid(KEY, "has to be a date and time with an offset, as 2030-01-31T12:00:00Z");
        }
    }
}
