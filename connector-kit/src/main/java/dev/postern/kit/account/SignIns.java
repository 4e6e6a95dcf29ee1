package dev.postern.kit.account;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.contract.Secret;
import dev.postern.kit.record.SignInMethod;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.kit.send.Addresses;
import dev.postern.kit.send.VendorClient;
import dev.postern.kit.send.VendorRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Signs accounts in at the vendor: one at a time for each account and for whatever else the sign-in depends on, and kept
 * until it ends or the vendor refuses the token.
 */
@Singleton
public class SignIns {
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final int KEPT = 10_000;
    private static final Duration UNUSED = Duration.ofHours(1);
    /** Others may be waiting for this sign-in, whatever became of the call that began it. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Vendor vendor;
    private final VendorClient client;
    private final Addresses addresses;
    private final SignInConfig config;
    private final Clock clock;
    private final SignInRefusals refusals;
    private final AsyncCache<SignInKey, SignedIn> signedIn =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(UNUSED).buildAsync();
    /** A changed account has another key. */
    private final Cache<SignInKey, Refused> refused =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(UNUSED).build();

    private record Refused(RefusedException answer, Instant until) {}

    public SignIns(Vendor vendor, VendorClient client, Addresses addresses, SignInConfig config, Clock clock) {
        this.vendor = vendor;
        this.client = client;
        this.addresses = addresses;
        this.config = config;
        this.clock = clock;
        this.refusals = new SignInRefusals(vendor);
    }

    /** Fails with a refusal when the vendor does not let the account in. */
    public Uni<SignedIn> of(Account account, Purpose purpose) {
        return Uni.createFrom().deferred(() -> {
            Optional<SignInKey> found = SignInKey.of(vendor, account, purpose);
            if (found.isEmpty()) {
                return Uni.createFrom().failure(refusals.incomplete(purpose));
            }
            SignInKey key = SignInKey.withProof(vendor, account, purpose)
                    .filter(this::isKept)
                    .orElse(found.get());
            return proof(key, account, purpose);
        });
    }

    /**
     * What to try after the vendor refused this one, which is not used again: a new one of the same kind, or a proof where
     * there was none. Absent where nothing is left to try; fails as {@link #of} does.
     */
    Optional<Uni<SignedIn>> after(Account account, Purpose purpose, SignedIn refused) {
        SignInKey.of(vendor, account, purpose).ifPresent(key -> forget(key, refused));
        Optional<SignInKey> proof = SignInKey.withProof(vendor, account, purpose);
        proof.ifPresent(key -> forget(key, refused));
        return proof.filter(key -> refused.renewable() || refused.equals(SignedIn.NOBODY))
                .map(key -> proof(key, account, purpose));
    }

    /** Whether it is known already, or somebody is about to know it, that this needs a proof. */
    private boolean isKept(SignInKey key) {
        CompletableFuture<SignedIn> known = signedIn.getIfPresent(key);
        if (known == null || known.isCompletedExceptionally()) {
            return false;
        }
        return !known.isDone() || clock.instant().isBefore(known.resultNow().until());
    }

    private Uni<SignedIn> proof(SignInKey key, Account account, Purpose purpose) {
        return Uni.createFrom()
                .deferred(() -> current(key, account, purpose).chain(known -> {
                    if (clock.instant().isBefore(known.until())) {
                        return Uni.createFrom().item(known);
                    }
                    forget(key, known);
                    return current(key, account, purpose);
                }));
    }

    private Uni<SignedIn> current(SignInKey key, Account account, Purpose purpose) {
        // The cache forgets what failed too, but some time after those who waited have been told.
        signedIn.asMap().computeIfPresent(key, (same, known) -> known.isCompletedExceptionally() ? null : known);
        return Shared.await(signedIn.get(
                key,
                (wanted, executor) -> signInOrRest(wanted, account, purpose).subscribeAsCompletionStage()));
    }

    /** The next one who asks signs in again, unless somebody has done so already. */
    private void forget(SignInKey key, SignedIn refused) {
        CompletableFuture<SignedIn> current = signedIn.getIfPresent(key);
        if (current != null
                && current.isDone()
                && !current.isCompletedExceptionally()
                && current.resultNow().equals(refused)) {
            signedIn.asMap().remove(key, current);
        }
    }

    /** A model tries again at once what was refused, and a vendor locks accounts for that. */
    private Uni<SignedIn> signInOrRest(SignInKey key, Account account, Purpose purpose) {
        Refused before = refused.getIfPresent(key);
        if (before != null && clock.instant().isBefore(before.until())) {
            return Uni.createFrom().failure(before.answer());
        }
        return signIn(key, account, purpose).onFailure(RefusedException.class).invoke(failure -> {
            Fault fault = failure.refusal().fault();
            if (fault == Fault.ACCOUNT_NEEDS_REAUTH || fault == Fault.VENDOR_REFUSED) {
                refused.put(key, new Refused(failure, clock.instant().plus(config.restAfterRefusal())));
            }
        });
    }

    private Uni<SignedIn> signIn(SignInKey key, Account account, Purpose purpose) {
        SignInExchange exchange = new SignInExchange(account, key.filled(), addresses);
        return switch (key.method()) {
            case SignInMethod.Bearer bearer -> Uni.createFrom().item(() -> ready(account, bearer));
            case SignInMethod.Header(Map<String, String> headers) ->
                Uni.createFrom()
                        .item(() -> new SignedIn(Optional.empty(), secrets(account, headers), false, Instant.MAX));
            case SignInMethod.None() -> Uni.createFrom().item(SignedIn.NOBODY);
            case SignInMethod.Login login ->
                ask(purpose, exchange.request(login), answer -> SignInExchange.read(login, answer));
            case SignInMethod.ClientCredentials credentials ->
                ask(
                        purpose,
                        exchange.request(credentials),
                        answer -> SignInExchange.readClientCredentials(answer, clock, MARGIN));
            case SignInMethod.TokenCall call ->
                ask(purpose, exchange.request(call), answer -> SignInExchange.read(call, answer, clock, MARGIN));
        };
    }

    private static SignedIn ready(Account account, SignInMethod.Bearer bearer) {
        Secret token =
                Optional.ofNullable(account.credential().get(bearer.token())).orElseThrow();
        return new SignedIn(Optional.of(token), secrets(account, bearer.headers()), false, Instant.MAX);
    }

    private static Map<String, Secret> secrets(Account account, Map<String, String> fields) {
        Map<String, Secret> headers = new HashMap<>();
        fields.forEach((header, field) ->
                Optional.ofNullable(account.credential().get(field)).ifPresent(value -> headers.put(header, value)));
        return headers;
    }

    private Uni<SignedIn> ask(
            Purpose purpose, VendorRequest request, Function<VendorAnswer, Optional<SignedIn>> reader) {
        return client.send(request)
                .ifNoItem()
                .after(LONGEST)
                .failWith(() -> refusals.slow(LONGEST))
                .map(answer -> reader.apply(answer).orElseThrow(() -> refusals.noToken(purpose, answer)));
    }
}
