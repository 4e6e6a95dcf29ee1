package dev.postern.kit.account;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.contract.Secret;
import dev.postern.kit.record.SignInMethod;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.result.VendorAnswer;
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

/** Signs accounts in at the vendor: one at a time for each account, and kept until the vendor refuses the token. */
@Singleton
public class SignIns {
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final int KEPT = 10_000;
    private static final Duration UNUSED = Duration.ofHours(1);
    /** Others may be waiting for this sign-in, whatever became of the call that began it. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Vendor vendor;
    private final VendorClient client;
    private final SignInConfig config;
    private final Clock clock;
    private final AsyncCache<Account.Key, SignedIn> signedIn =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(UNUSED).buildAsync();
    /** A changed account has another key. */
    private final Cache<Account.Key, Refused> refused =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(UNUSED).build();

    private record Refused(RefusedException answer, Instant until) {}

    public SignIns(Vendor vendor, VendorClient client, SignInConfig config, Clock clock) {
        this.vendor = vendor;
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    /** Fails with a refusal when the vendor does not let the account in. */
    public Uni<SignedIn> of(Account account) {
        return current(account).chain(known -> {
            if (clock.instant().isBefore(known.until())) {
                return Uni.createFrom().item(known);
            }
            forget(account, known);
            return current(account);
        });
    }

    private Uni<SignedIn> current(Account account) {
        return Shared.await(signedIn.get(
                account.key(), (key, executor) -> signInOrRest(account).subscribeAsCompletionStage()));
    }

    /** The vendor refused it; the next one who asks signs in again, unless somebody has done so already. */
    public void forget(Account account, SignedIn refused) {
        CompletableFuture<SignedIn> current = signedIn.getIfPresent(account.key());
        if (current != null
                && current.isDone()
                && !current.isCompletedExceptionally()
                && current.resultNow().equals(refused)) {
            signedIn.asMap().remove(account.key(), current);
        }
    }

    /** A model tries again at once what was refused, and a vendor locks accounts for that. */
    private Uni<SignedIn> signInOrRest(Account account) {
        Refused before = refused.getIfPresent(account.key());
        if (before != null && clock.instant().isBefore(before.until())) {
            return Uni.createFrom().failure(before.answer());
        }
        return signIn(account).onFailure(RefusedException.class).invoke(failure -> {
            if (failure.refusal().fault() == Fault.ACCOUNT_NEEDS_REAUTH) {
                refused.put(account.key(), new Refused(failure, clock.instant().plus(config.restAfterRefusal())));
            }
        });
    }

    private Uni<SignedIn> signIn(Account account) {
        Optional<SignInMethod> method = vendor.signIn().stream()
                .filter(known -> account.credential().keySet().containsAll(known.credentialFields()))
                .findFirst();
        if (method.isEmpty()) {
            return Uni.createFrom().failure(incomplete());
        }
        return switch (method.get()) {
            case SignInMethod.Bearer bearer -> Uni.createFrom().item(() -> ready(account, bearer));
            case SignInMethod.Login login ->
                ask(SignInExchange.request(account, login), answer -> SignInExchange.read(login, answer));
            case SignInMethod.ClientCredentials credentials ->
                ask(
                        SignInExchange.request(account, credentials),
                        answer -> SignInExchange.readClientCredentials(answer, clock, MARGIN));
        };
    }

    private static SignedIn ready(Account account, SignInMethod.Bearer bearer) {
        Map<String, Secret> headers = new HashMap<>();
        bearer.headers()
                .forEach((header, field) -> Optional.ofNullable(
                                account.credential().get(field))
                        .ifPresent(value -> headers.put(header, value)));
        Secret token =
                Optional.ofNullable(account.credential().get(bearer.token())).orElseThrow();
        return new SignedIn(token, headers, false, Instant.MAX);
    }

    private Uni<SignedIn> ask(VendorRequest request, Function<VendorAnswer, Optional<SignedIn>> reader) {
        return client.send(request)
                .ifNoItem()
                .after(LONGEST)
                .failWith(this::slow)
                .map(answer -> reader.apply(answer).orElseThrow(() -> notSignedIn(answer)));
    }

    private RefusedException notSignedIn(VendorAnswer answer) {
        boolean throttled = vendor.rateLimit()
                .isThrottled(answer.status(), () -> answer.body().toString());
        if (answer.status() >= 400 && answer.status() < 500 && !throttled) {
            return refused(vendor, answer.status());
        }
        return Refusal.of(
                        throttled ? Fault.VENDOR_THROTTLED : Fault.VENDOR_FAILED,
                        "%s does not let anybody sign in at the moment (status %d). Nothing else was sent; try again in a minute."
                                .formatted(vendor.title(), answer.status()))
                .with("status", answer.status())
                .asException();
    }

    private RefusedException slow() {
        return Refusal.of(
                        Fault.VENDOR_SLOW,
                        "%s did not answer the sign-in within %d seconds. Nothing else was sent; try again in a minute."
                                .formatted(vendor.title(), LONGEST.toSeconds()))
                .asException();
    }

    /** The vendor no longer accepts the credential: only a person can mend that. */
    public static RefusedException refused(Vendor vendor, int status) {
        return Refusal.of(
                        Fault.ACCOUNT_NEEDS_REAUTH,
                        "%s does not accept the account's credential (status %d). No other call will succeed either: tell the user that the %s account must be connected again."
                                .formatted(vendor.title(), status, vendor.title()))
                .with("status", status)
                .asException();
    }

    private RefusedException incomplete() {
        return Refusal.of(
                        Fault.ACCOUNT_NEEDS_REAUTH,
                        "The account's credential lacks what %s needs to sign in. Tell the user that the %s account must be connected again, with one of: %s."
                                .formatted(
                                        vendor.title(),
                                        vendor.title(),
                                        String.join(
                                                "; or ",
                                                vendor.signIn().stream()
                                                        .map(known -> String.join(", ", known.credentialFields()))
                                                        .toList())))
                .asException();
    }
}
