package dev.postern.kit.result;

import dev.postern.kit.record.RateLimitHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the vendor said about its request limit. Only what it said: a number that it did not give is absent.
 *
 * @param limit requests allowed, as the vendor writes it
 * @param remaining requests left
 * @param resetIn seconds until there are more
 * @param retryAfter seconds to wait
 */
public record RateLimit(
        Optional<String> limit, Optional<String> remaining, OptionalLong resetIn, OptionalLong retryAfter) {

    static Optional<RateLimit> of(VendorAnswer answer, RateLimitHeaders names, Clock clock) {
        OptionalLong resetIn = number(answer, names.resetIn());
        if (resetIn.isEmpty()) {
            OptionalLong resetAt = number(answer, names.resetAt());
            resetIn = resetAt.isEmpty()
                    ? resetAt
                    : OptionalLong.of(
                            Math.max(0, resetAt.getAsLong() - clock.instant().getEpochSecond()));
        }
        RateLimit found = new RateLimit(
                names.limit().flatMap(answer::header),
                names.remaining().flatMap(answer::header),
                resetIn,
                retryAfter(answer, names, clock));
        return found.asMap().isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** The longer of the waits that the vendor named. */
    public OptionalLong longestWait() {
        long wait = Math.max(resetIn.orElse(-1), retryAfter.orElse(-1));
        return wait < 0 ? OptionalLong.empty() : OptionalLong.of(wait);
    }

    /** By the field's names: {@code ratelimit-limit}, {@code ratelimit-remaining}, {@code ratelimit-reset}, {@code retry-after}. */
    public Map<String, String> asMap() {
        Map<String, String> all = new LinkedHashMap<>();
        limit.ifPresent(value -> all.put("ratelimit-limit", value));
        remaining.ifPresent(value -> all.put("ratelimit-remaining", value));
        resetIn.ifPresent(value -> all.put("ratelimit-reset", Long.toString(value)));
        retryAfter.ifPresent(value -> all.put("retry-after", Long.toString(value)));
        return all;
    }

    private static OptionalLong retryAfter(VendorAnswer answer, RateLimitHeaders names, Clock clock) {
        OptionalLong seconds = number(answer, names.retryAfter());
        if (seconds.isPresent()) {
            return seconds;
        }
        // Retry-After may also be a date (RFC 9110, 10.2.3).
        Optional<Instant> date = names.retryAfter().flatMap(answer::header).flatMap(RateLimit::date);
        return date.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(
                        0, date.get().getEpochSecond() - clock.instant().getEpochSecond()));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong number(VendorAnswer answer, Optional<String> header) {
        return header.flatMap(answer::header)
                .filter(text -> text.matches("[0-9]{1,12}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }
}
