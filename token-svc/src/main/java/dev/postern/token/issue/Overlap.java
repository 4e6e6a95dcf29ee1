package dev.postern.token.issue;

import dev.postern.token.rest.Fields;
import java.time.Duration;
import java.util.Set;

/** Reads for how long a replaced URL stays good. */
final class Overlap {
    private static final String KEY = "overlap_seconds";
    private static final int MOST_SECONDS = 7 * 24 * 60 * 60;

    private Overlap() {}

    /** The seconds under {@code overlap_seconds}; none when absent, so that a URL that leaked ends at once. */
    static Duration read(Fields body) {
        return Duration.ofSeconds(
                body.only(Set.of(KEY)).wholeNumber(KEY, 0, MOST_SECONDS).orElse(0));
    }
}
