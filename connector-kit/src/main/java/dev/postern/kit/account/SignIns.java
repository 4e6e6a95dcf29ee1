package dev.postern.kit.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.contract.Secret;
import dev.postern.kit.record.SignInMethod;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.kit.send.VendorClient;
import dev.postern.kit.send.VendorRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Signs accounts in at the vendor: one at a time for each account, and kept until the vendor refuses the token. */
@Singleton
public class SignIns {
    private static final int KEPT = 10_000;
    private static final Duration UNUSED = Duration.ofHours(1);
    /** Others may be waiting for this sign-in, whatever became of the call that began it. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Vendor vendor;
    private final VendorClient client;
    private final AsyncCache<Account.Key, SignedIn> signedIn =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(UNUSED).buildAsync();

    public SignIns(Vendor vendor, VendorClient client) {
        this.vendor = vendor;
        this.client = client;
    }

    /** Fails with a refusal when the vendor does not let the account in. */
    public Uni<SignedIn> of(Account account) {
        return Shared.await(
                signedIn.get(account.key(), (key, executor) -> signIn(account).subscribeAsCompletionStage()));
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

    private Uni<SignedIn> signIn(Account account) {
        Optional<SignInMethod> method = vendor.signIn().stream()
                .filter(known -> account.credential().keySet().containsAll(known.credentialFields()))
                .findFirst();
        if (method.isEmpty()) {
            return Uni.createFrom().failure(incomplete());
        }
        return switch (method.get()) {
            case SignInMethod.Bearer(String field) ->
                Uni.createFrom().item(() -> new SignedIn(secret(account, field), false));
            case SignInMethod.Login login ->
                client.send(request(account, login))
                        .ifNoItem()
                        .after(LONGEST)
                        .failWith(this::slow)
                        .map(answer -> read(login, answer));
        };
    }

    private static Secret secret(Account account, String field) {
        return Optional.ofNullable(account.credential().get(field)).orElseThrow();
    }

    private static VendorRequest request(Account account, SignInMethod.Login login) {
        ObjectNode body = Json.NODES.objectNode();
        login.fields().forEach(field -> body.put(field, secret(account, field).reveal()));
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", "application/json")
                .add("Accept", "application/json");
        return new VendorRequest(
                HttpMethod.POST, account.api(), login.path(), headers, Optional.of(Buffer.buffer(Json.bytes(body))));
    }

    private SignedIn read(SignInMethod.Login login, VendorAnswer answer) {
        if (vendor.rateLimit().throttled().contains(answer.status()) || answer.status() >= 500) {
            throw Refusal.of(
                            Fault.VENDOR_FAILED,
                            "%s does not let anybody sign in at the moment (status %d). Nothing else was sent; try again in a minute."
                                    .formatted(vendor.title(), answer.status()))
                    .with("status", answer.status())
                    .asException();
        }
        String token = answer.isSuccess()
                ? answer.json().map(body -> body.at(login.token()).asText("")).orElse("")
                : "";
        if (token.isBlank()) {
            throw refused(vendor, answer.status());
        }
        return new SignedIn(Secret.of(token), true);
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
