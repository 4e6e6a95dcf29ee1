package dev.postern.sandbox.occtoo.pipeline;

import java.time.Duration;

/**
 * How long after a batch was accepted its stages are done, and whether the last one works.
 *
 * @param store rows are in the table
 * @param index searches of entries see them
 * @param card cards and segments have followed
 * @param destination documents have followed
 * @param queueFails whether what is queued for destinations fails
 */
public record Behaviour(Duration store, Duration index, Duration card, Duration destination, boolean queueFails) {
    private static final int SLOWER = 60;

    private static final Behaviour USUAL = new Behaviour(
            Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofMillis(1500), Duration.ofSeconds(2), false);

    public static Behaviour of(boolean slow, boolean queueFails) {
        int factor = slow ? SLOWER : 1;
        return new Behaviour(
                USUAL.store.multipliedBy(factor),
                USUAL.index.multipliedBy(factor),
                USUAL.card.multipliedBy(factor),
                USUAL.destination.multipliedBy(factor),
                queueFails);
    }
}
