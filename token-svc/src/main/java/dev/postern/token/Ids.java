package dev.postern.token;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes public ids: UUIDs of version 7, which sort by the time they were made and so keep indexes compact. */
@Singleton
public final class Ids {
    private final Clock clock;
    private final SecureRandom random;

    @Inject
    Ids(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        long high = clock.millis() << 16 | 0x7000L | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
