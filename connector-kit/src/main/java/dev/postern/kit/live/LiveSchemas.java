package dev.postern.kit.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.kit.account.Account;
import dev.postern.kit.account.Caller;
import dev.postern.kit.account.Shared;
import dev.postern.kit.record.Vendor;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The live schemas of the accounts that are being called, each refreshed by one load at a time. A list of tools waits a
 * moment for the first one; a call never waits for any.
 */
@Singleton
public class LiveSchemas {
    private static final Duration FRESH = Duration.ofMinutes(10);
    /** After a load that failed, the vendor is left alone for a while. */
    private static final Duration REST = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int KEPT = 10_000;

    private final LiveLoader loader;
    private final Clock clock;
    private final boolean any;
    private final Cache<Account.Key, State> states = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    public LiveSchemas(LiveLoader loader, Vendor vendor, Clock clock) {
        this.loader = loader;
        this.clock = clock;
        this.any = !vendor.live().isEmpty();
    }

    /** What is known already, without asking anybody. */
    public LiveSchema known(Caller caller) {
        State state = states.getIfPresent(key(caller));
        return state == null ? LiveSchema.NONE : state.schema();
    }

    /** What is known, after at most two seconds of waiting where nothing is known yet. */
    public Uni<Known> forList(Caller caller) {
        if (!any) {
            return Uni.createFrom().item(new Known(LiveSchema.NONE, FRESH));
        }
        State state = states.get(key(caller), key -> new State());
        CompletableFuture<LiveSchema> loading = state.refresh(caller);
        if (state.isLoaded() || loading == null) {
            return Uni.createFrom().item(state.known());
        }
        return Shared.await(loading)
                .map(loaded -> new Known(loaded, state.known().freshFor()))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(state::known)
                .onFailure()
                .recoverWithItem(state::known);
    }

    /**
     * What is known at one moment.
     *
     * @param freshFor how long it will stay as it is; zero while a load is under way
     */
    public record Known(LiveSchema schema, Duration freshFor) {}

    private static Account.Key key(Caller caller) {
        return new Account.Key(caller.pass().account(), caller.pass().accountVersion());
    }

    private final class State {
        private @Nullable LiveSchema schema;
        private Instant next = Instant.EPOCH;
        private @Nullable CompletableFuture<LiveSchema> loading;

        synchronized LiveSchema schema() {
            return schema == null ? LiveSchema.NONE : schema;
        }

        synchronized boolean isLoaded() {
            return schema != null;
        }

        /** Both at once: a load that ends in between must not make fresh what was there before. */
        synchronized Known known() {
            Duration left = Duration.between(clock.instant(), next);
            return new Known(schema(), loading != null || left.isNegative() ? Duration.ZERO : left);
        }

        /** The load that is under way, begun here if it is time for one. */
        synchronized @Nullable CompletableFuture<LiveSchema> refresh(Caller caller) {
            if (loading == null && !clock.instant().isBefore(next)) {
                next = clock.instant().plus(FRESH);
                // Whoever waits for it goes on when it is noted.
                CompletableFuture<LiveSchema> noted = loader.load(caller)
                        .subscribeAsCompletionStage()
                        .whenComplete((loaded, failure) -> ended(caller, loaded, failure));
                loading = noted.isDone() ? null : noted;
                return noted;
            }
            return loading;
        }

        private synchronized void ended(Caller caller, @Nullable LiveSchema loaded, @Nullable Throwable failure) {
            loading = null;
            if (loaded != null) {
                schema = loaded;
            } else {
                next = clock.instant().plus(REST);
                Log.infof(
                        "the fields of account %s could not be had (%s)",
                        caller.pass().account(), failure == null ? "no answer" : failure.getMessage());
            }
        }
    }
}
