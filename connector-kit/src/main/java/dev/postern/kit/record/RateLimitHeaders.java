package dev.postern.kit.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How a vendor says how much it lets one ask.
 *
 * @param throttled the statuses that mean "too many requests"
 * @param throttledBody words in a refusal that mean the same
 * @param limit the header with the number of requests allowed
 * @param remaining the header with the number left
 * @param resetAt the header with the moment the window ends, in seconds since 1970
 * @param resetIn the header with the seconds until the window ends
 * @param retryAfter the header with the seconds to wait
 * @param advice what to do where the vendor did not say how long to wait
 */
public record RateLimitHeaders(
        Set<Integer> throttled,
        List<String> throttledBody,
        Optional<String> limit,
        Optional<String> remaining,
        Optional<String> resetAt,
        Optional<String> resetIn,
        Optional<String> retryAfter,
        Optional<String> advice) {
    /** Whether an answer means "too many requests"; the body matters only of a refusal. */
    public boolean isThrottled(int status, Supplier<String> body) {
        return throttled.contains(status)
                || (status >= 400
                        && status < 500
                        && !throttledBody.isEmpty()
                        && throttledBody.stream().anyMatch(body.get()::contains));
    }

    static RateLimitHeaders read(YamlMap map) {
        return new RateLimitHeaders(
                map.texts("throttled").stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet()),
                map.texts("throttledBody"),
                map.optionalText("limit"),
                map.optionalText("remaining"),
                map.optionalText("resetAt"),
                map.optionalText("resetIn"),
                map.optionalText("retryAfter"),
                map.optionalText("advice").map(String::strip));
    }
}
