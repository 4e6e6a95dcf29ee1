package dev.postern.token.remember;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.postern.token.key.Peppers;
import dev.postern.token.key.Token;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What tokens stand for, memory first and the database behind it. One look-up at a time per token; unknown tokens are
 * remembered apart, so that inventing many drives no good one out. The tokens themselves are not kept, only digests.
 */
public final class Remembered<T> {
    private static final int UNKNOWN_AT_MOST = 10_000;

    private final Peppers peppers;
    private final Function<Token, Optional<T>> store;
    private final Executor executor;
    private final Semaphore lookups;
    private final AsyncCache<String, Optional<T>> fresh;
    private final Cache<String, Boolean> unknown;
    private final Cache<String, T> good;
    private final Duration waitFor;
    private volatile long forgotten;

    /**
     * @param store looks a token up in the database, and may block
     * @param executor where it does so
     */
    public Remembered(
            RememberConfig config,
            Ticker ticker,
            Peppers peppers,
            Function<Token, Optional<T>> store,
            Executor executor) {
        this.peppers = peppers;
        this.store = store;
        this.waitFor = config.waitFor();
        this.executor = executor;
        this.lookups = new Semaphore(config.lookups());
        this.fresh = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(config.freshFor())
                .maximumSize(config.atMost())
                .buildAsync();
        this.unknown = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(config.freshFor())
                .maximumSize(UNKNOWN_AT_MOST)
                .build();
        this.good = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(config.goodFor())
                .maximumSize(config.atMost())
                .build();
    }

    /** What the token stands for; done at once when it is remembered. Fails with {@link TooBusy} under a flood. */
    public CompletableFuture<Optional<T>> find(Token token) {
        String key = peppers.digest(token).hash();
        if (unknown.getIfPresent(key) != null) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        CompletableFuture<Optional<T>> lookup = fresh.get(key, (absent, ignored) -> lookUp(token, key));
        if (lookup.isDone()) {
            return lookup;
        }
        CompletableFuture<Optional<T>> answer = lookup.whenComplete((found, failure) -> {
            if (found != null && found.isEmpty()) {
                fresh.asMap().remove(key, lookup);
            }
        });
        T last = good.getIfPresent(key);
        return last == null ? answer : answer.completeOnTimeout(Optional.of(last), waitFor.toMillis(), MILLISECONDS);
    }

    /** Forgets, before the next look at it, everything of which this is true, and whatever is just being looked up. */
    public void forget(Predicate<T> condition) {
        synchronized (good) {
            forgotten++;
            good.asMap().values().removeIf(condition);
        }
        fresh.asMap()
                .values()
                .removeIf(lookup -> !lookup.isDone()
                        || lookup.isCompletedExceptionally()
                        || lookup.join().filter(condition).isPresent());
    }

    private CompletableFuture<Optional<T>> lookUp(Token token, String key) {
        if (!lookups.tryAcquire()) {
            return CompletableFuture.failedFuture(new TooBusy());
        }
        return CompletableFuture.supplyAsync(() -> read(token, key), executor)
                .whenComplete((found, failure) -> lookups.release());
    }

    private Optional<T> read(Token token, String key) {
        long before = forgotten;
        try {
            Optional<T> found = store.apply(token);
            found.ifPresentOrElse(value -> keep(key, value, before), () -> {
                unknown.put(key, true);
                good.invalidate(key);
            });
            return found;
        } catch (RuntimeException failure) {
            T last = good.getIfPresent(key);
            if (last == null) {
                throw failure;
            }
            return Optional.of(last);
        }
    }

    /** Not when something was forgotten since the look-up began: it may have been this. */
    private void keep(String key, T value, long before) {
        synchronized (good) {
            if (forgotten == before) {
                good.put(key, value);
            }
        }
    }
}
