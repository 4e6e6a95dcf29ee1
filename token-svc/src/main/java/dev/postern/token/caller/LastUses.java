package dev.postern.token.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/** Notes when API tokens were last used: each at most once a minute, and never in the way of a call. */
@Singleton
class LastUses {
    private static final int AT_MOST = 50_000;

    private final ApiTokens tokens;
    private final Clock clock;
    private final ExecutorService virtualThreads;
    private final Cache<UUID, Instant> noted = Caffeine.newBuilder()
            .expireAfterWrite(ApiTokens.USE_NOTED_EVERY)
            .maximumSize(AT_MOST)
            .build();

    @Inject
    LastUses(ApiTokens tokens, Clock clock, @VirtualThreads ExecutorService virtualThreads) {
        this.tokens = tokens;
        this.clock = clock;
        this.virtualThreads = virtualThreads;
    }

    void note(ApiToken token) {
        Instant now = clock.instant();
        Instant last = noted.getIfPresent(token.id());
        if (last == null || !now.isBefore(last.plus(ApiTokens.USE_NOTED_EVERY))) {
            noted.put(token.id(), now);
            virtualThreads.execute(() -> write(token.id(), now));
        }
    }

    private void write(UUID token, Instant at) {
        try {
            tokens.used(token, at);
        } catch (RuntimeException e) {
            Log.debugf("The last use of API token %s could not be noted: %s", token, e.getMessage());
        }
    }
}
