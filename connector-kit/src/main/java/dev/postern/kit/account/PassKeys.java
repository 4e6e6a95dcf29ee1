package dev.postern.kit.account;

import dev.postern.contract.TokenServiceApi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The token service's public keys. They are asked for when a pass names one that is not known yet. */
@Singleton
public class PassKeys {
    /** Whoever sends passes with invented key ids must not be able to make this service ask all the time; they wait. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final TokenServiceApi tokenService;
    private final ServiceKey serviceKey;
    private final Clock clock;
    private volatile Map<String, Key> known = Map.of();
    private Instant askedAt = Instant.EPOCH;
    private @Nullable CompletableFuture<Map<String, Key>> asking;

    public PassKeys(@RestClient TokenServiceApi tokenService, ServiceKey serviceKey, Clock clock) {
        this.tokenService = tokenService;
        this.serviceKey = serviceKey;
        this.clock = clock;
    }

    /** The key of that id; empty when the token service has none. */
    public Uni<Optional<Key>> find(String id) {
        Key key = known.get(id);
        return key != null
                ? Uni.createFrom().item(Optional.of(key))
                : Shared.await(ask()).map(keys -> Optional.ofNullable(keys.get(id)));
    }

    private synchronized CompletableFuture<Map<String, Key>> ask() {
        if (asking != null && !asking.isDone()) {
            return asking;
        }
        Duration rest = Duration.between(clock.instant(), askedAt.plus(PAUSE));
        Uni<Void> rested = rest.isPositive()
                ? Uni.createFrom().voidItem().onItem().delayIt().by(rest)
                : Uni.createFrom().voidItem();
        CompletableFuture<Map<String, Key>> answer = rested.chain(() -> tokenService.jwks(serviceKey.bearer()))
                .map(PassKeys::parse)
                .invoke(keys -> known = keys)
                // An answer that did not come counts too, or a token service in trouble would be asked all the time.
                .onTermination()
                .invoke(this::askedNow)
                .subscribeAsCompletionStage();
        asking = answer;
        return answer;
    }

    private synchronized void askedNow() {
        askedAt = clock.instant();
    }

    private static Map<String, Key> parse(String jwks) {
        try {
            Map<String, Key> keys = new HashMap<>();
            for (JsonWebKey key : new JsonWebKeySet(jwks).getJsonWebKeys()) {
                keys.put(key.getKeyId(), key.getKey());
            }
            return Map.copyOf(keys);
        } catch (JoseException e) {
            throw new IllegalStateException("the token service's keys cannot be read", e);
        }
    }
}
