package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** For what another process does in its own time. */
final class Eventually {
    private static final int TRIES = 100;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    static void become(Object expected, Supplier<?> actual) {
        for (int i = 0; i < TRIES && !expected.equals(actual.get()); i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        assertEquals(expected, actual.get());
    }
}
