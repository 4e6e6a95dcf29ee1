package dev.postern.token.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what comes about a moment after the answer that a test waited for. */
public final class Eventually {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private Eventually() {}

    public static <T> void equal(T expected, Supplier<T> actual) {
        long end = System.nanoTime() + PATIENCE;
        while (!expected.equals(actual.get()) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
        }
        assertEquals(expected, actual.get());
    }
}
