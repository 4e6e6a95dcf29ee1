package dev.postern.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** So many requests a minute for each caller; the minute starts with his first request. */
public final class RequestLimit {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private record Window(Instant ends, int used) {}

    /** What a caller has left, and when it is his again; {@code left} is -1 for a request that is one too many. */
    record Count(int limit, int left, long secondsToReset, long resetAt) {
        boolean isOver() {
            return left < 0;
        }
    }

    private final Clock clock;
    private final int standard;
    private final Map<String, Window> windows = new HashMap<>();
    private int perMinute;

    public RequestLimit(Clock clock, int perMinute) {
        this.clock = clock;
        this.standard = perMinute;
        set(perMinute);
    }

    /** Sets the limit, and starts every caller's minute anew. */
    public synchronized void set(int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("the limit is at least one request a minute");
        }
        this.perMinute = perMinute;
        windows.clear();
    }

    /** Back to the limit at the start. */
    public synchronized void reset() {
        set(standard);
    }

    synchronized Count count(String caller) {
        Instant now = clock.instant();
        Window window = windows.get(caller);
        if (window == null || !now.isBefore(window.ends())) {
            window = new Window(now.plus(WINDOW), 0);
        }
        int left = perMinute - window.used() - 1;
        if (left >= 0) {
            window = new Window(window.ends(), window.used() + 1);
        }
        windows.put(caller, window);
        long seconds =
                Math.max(1, Duration.between(now, window.ends()).plusMillis(999).toSeconds());
        return new Count(perMinute, Math.max(-1, left), seconds, window.ends().getEpochSecond());
    }
}
