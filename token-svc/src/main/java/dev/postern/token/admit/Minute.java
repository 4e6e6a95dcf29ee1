package dev.postern.token.admit;

import java.time.Duration;
import java.time.Instant;

/**
 * The minute that one connector has for its calls (a token bucket, counted in time: GCRA). Each call takes its part of it,
 * and time gives it back evenly. How large a part is may differ from call to call.
 */
final class Minute {
    private static final Duration WHOLE = Duration.ofMinutes(1);

    /** When all of it has been given back. */
    private Instant wholeAt = Instant.MIN;

    /**
     * Takes a call's part, if that much is left.
     *
     * @return how long to wait until there is, without having taken anything; zero when it was taken
     */
    synchronized Duration take(Instant now, int calls) {
        Instant end = now.plus(WHOLE);
        Instant from = wholeAt.isBefore(now) ? now : wholeAt;
        if (from.isAfter(end)) {
            // The clock was set back.
            from = end;
        }
        Instant taken = from.plus(WHOLE.dividedBy(calls));
        boolean isLeft = !taken.isAfter(end);
        wholeAt = isLeft ? taken : from;
        return isLeft ? Duration.ZERO : Duration.between(end, taken);
    }
}
