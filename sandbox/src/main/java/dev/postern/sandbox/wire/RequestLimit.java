package dev.postern.sandbox.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** So many requests in a length of time for each caller; the time starts with his first request. */
public final class RequestLimit {
    private record Window(Instant ends, int used) {}

    /** What a caller has left, and when it is his again; {@code left} is -1 for a request that is one too many. */
    public record Count(int limit, int left, long secondsToReset, long resetAt) {
        boolean isOver() {
            return left < 0;
        }

        public int remaining() {
            return Math.max(0, left);
        }
    }

    private final InstantSource clock;
    private final int standardRequests;
    private final Duration standardLength;
    private final Map<String, Window> windows = new HashMap<>();
    private int requests;
    private Duration length = Duration.ZERO;

    public RequestLimit(InstantSource clock, int requests, Duration length) {
        this.clock = clock;
        this.standardRequests = requests;
        this.standardLength = length;
        set(requests, length);
    }

    /** Sets the limit, and starts every caller's time anew. */
    public synchronized void set(int requests, Duration length) {
        if (requests < 1 || !length.isPositive()) {
            throw new IllegalArgumentException("the limit is at least one request, in a length of time");
        }
        this.requests = requests;
        this.length = length;
        windows.clear();
    }

    /** Back to the limit at the start. */
    public synchronized void reset() {
        set(standardRequests, standardLength);
    }

    synchronized Count count(String caller) {
        Instant now = clock.instant();
        Window window = windows.get(caller);
        if (window == null || !now.isBefore(window.ends())) {
            window = new Window(now.plus(length), 0);
        }
        int left = requests - window.used() - 1;
        if (left >= 0) {
            window = new Window(window.ends(), window.used() + 1);
        }
        windows.put(caller, window);
        long seconds =
                Math.max(1, Duration.between(now, window.ends()).plusMillis(999).toSeconds());
        return new Count(requests, Math.max(-1, left), seconds, window.ends().getEpochSecond());
    }
}
