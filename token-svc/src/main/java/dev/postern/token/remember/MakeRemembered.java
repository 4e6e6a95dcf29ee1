package dev.postern.token.remember;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.postern.token.key.Peppers;
import dev.postern.token.key.Token;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** Makes memories that look things up on virtual threads. */
@Singleton
public final class MakeRemembered {
    private final RememberConfig config;
    private final Peppers peppers;
    private final ExecutorService virtualThreads;

    @Inject
    MakeRemembered(RememberConfig config, Peppers peppers, @VirtualThreads ExecutorService virtualThreads) {
        this.config = config;
        this.peppers = peppers;
        this.virtualThreads = virtualThreads;
    }

    public <T> Remembered<T> of(Function<Token, Optional<T>> store) {
        return new Remembered<>(config, Ticker.systemTicker(), peppers, store, virtualThreads);
    }
}
