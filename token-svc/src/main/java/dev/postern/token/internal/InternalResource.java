package dev.postern.token.internal;

import dev.postern.contract.AccountId;
import dev.postern.contract.AccountReport;
import dev.postern.contract.Credential;
import dev.postern.contract.Secret;
import dev.postern.contract.TokenServiceApi;
import dev.postern.token.account.Accounts;
import dev.postern.token.caller.Bearer;
import dev.postern.token.key.Secrets;
import dev.postern.token.rest.Problem;
import dev.postern.token.rest.ProblemType;
import dev.postern.token.vendor.Vendor;
import dev.postern.token.vendor.Vendors;
import dev.postern.token.vouch.PassVerifier;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What vendor services ask and tell. */
public final class InternalResource implements TokenServiceApi {
    private final Vendors vendors;
    private final PassVerifier passes;
    private final Accounts accounts;
    private final Secrets secrets;
    private final ExecutorService virtualThreads;

    InternalResource(
            Vendors vendors,
            PassVerifier passes,
            Accounts accounts,
            Secrets secrets,
            @VirtualThreads ExecutorService virtualThreads) {
        this.vendors = vendors;
        this.passes = passes;
        this.accounts = accounts;
        this.secrets = secrets;
        this.virtualThreads = virtualThreads;
    }

    @Override
    public Uni<String> jwks(@Nullable String serviceKey) {
        vendor(serviceKey);
        return Uni.createFrom().item(secrets.passKey().jwks());
    }

    @Override
    public Uni<Credential> credential(@Nullable String serviceKey, @Nullable String pass) {
        AccountId account = account(vendor(serviceKey), pass);
        return blocking(() -> accounts.credential(account).orElseThrow(InternalResource::gone));
    }

    @Override
    public Uni<Void> report(@Nullable String serviceKey, @Nullable String pass, AccountReport report) {
        AccountId account = account(vendor(serviceKey), pass);
        return blocking(() -> accounts.report(account, report))
                .invoke(found -> {
                    if (!found) {
                        throw gone();
                    }
                })
                .replaceWithVoid();
    }

    private Vendor vendor(@Nullable String serviceKey) {
        return Bearer.of(serviceKey)
                .flatMap(key -> vendors.withKey(Secret.of(key)))
                .orElseThrow(() -> ProblemType.UNAUTHENTICATED.with(
                        "Send 'Authorization: Bearer <service key>' with the key of a vendor service."));
    }

    private AccountId account(Vendor vendor, @Nullable String pass) {
        if (pass == null) {
            throw ProblemType.FORBIDDEN.with("A pass for the account is needed.");
        }
        return passes.account(pass, vendor.name())
                .orElseThrow(() -> ProblemType.FORBIDDEN.with("The pass is not valid for " + vendor.name() + "."));
    }

    private <T> Uni<T> blocking(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(virtualThreads);
    }

    private static Problem gone() {
        return Problem.notFound("integrated account");
    }
}
