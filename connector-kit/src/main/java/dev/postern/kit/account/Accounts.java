package dev.postern.kit.account;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.contract.AccountReport;
import dev.postern.contract.AccountStatus;
import dev.postern.contract.Credential;
import dev.postern.contract.TokenServiceApi;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The accounts that are being called, with their opened credentials, kept in memory for a short time only. */
@Singleton
public class Accounts {
    private static final int KEPT = 10_000;
    private static final Duration FOR = Duration.ofMinutes(10);

    private final TokenServiceApi tokenService;
    private final ServiceKey serviceKey;
    private final Vendor vendor;
    private final AsyncCache<Account.Key, Account> accounts =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(FOR).buildAsync();

    public Accounts(@RestClient TokenServiceApi tokenService, ServiceKey serviceKey, Vendor vendor) {
        this.tokenService = tokenService;
        this.serviceKey = serviceKey;
        this.vendor = vendor;
    }

    /** The account of the caller's pass. Fails with a refusal when it cannot be had. */
    public Uni<Account> of(Caller caller) {
        Account.Key key = new Account.Key(caller.pass().account(), caller.pass().accountVersion());
        return Shared.await(accounts.get(
                        key,
                        (wanted, executor) -> load(caller)
                                .map(credential -> account(wanted, credential))
                                .subscribeAsCompletionStage()))
                .onFailure()
                .transform(Accounts::unavailable);
    }

    /** Tells the token service that the vendor no longer lets the account in. */
    public void needsReauth(Caller caller) {
        AccountReport report = new AccountReport(caller.pass().accountVersion(), AccountStatus.NEEDS_REAUTH);
        tokenService
                .report(serviceKey.bearer(), caller.token().reveal(), report)
                .subscribe()
                .with(
                        done -> Log.infof(
                                "account %s needs a new credential",
                                caller.pass().account()),
                        failure -> Log.warnf(
                                "account %s needs a new credential, but the token service could not be told",
                                caller.pass().account()));
    }

    private Uni<Credential> load(Caller caller) {
        return tokenService.credential(serviceKey.bearer(), caller.token().reveal());
    }

    private Account account(Account.Key key, Credential credential) {
        return new Account(
                key,
                api(credential.baseUrl()),
                zone(credential.timeZone()),
                Optional.ofNullable(credential.user()),
                credential.fields());
    }

    private URI api(@Nullable String address) {
        return Optional.ofNullable(address)
                .map(URI::create)
                .or(() -> vendor.api().url())
                .map(vendor.api()::base)
                .orElseThrow(() -> Refusal.of(
                                Fault.ADDRESS_REFUSED,
                                "The account does not say at which address of %s it is. Tell the user that the account's base URL has to be set."
                                        .formatted(vendor.title()))
                        .asException());
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static Throwable unavailable(Throwable failure) {
        if (failure instanceof RefusedException) {
            return failure;
        }
        boolean gone = failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() == 404;
        Log.warnf(
                "the token service did not give an account's credential: %s",
                failure.getClass().getSimpleName());
        return Refusal.of(
                        Fault.ACCOUNT_UNAVAILABLE,
                        gone
                                ? "The account behind this URL does not exist any more. Tell the user to ask for a new URL."
                                : "The account's credential cannot be had at the moment. Nothing was sent to the vendor; try again in a few seconds.")
                .asException();
    }
}
