package dev.postern.kit.account;

import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.kit.send.Outages;
import dev.postern.kit.send.VendorClient;
import dev.postern.kit.send.VendorRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;

/** Sends requests as an account. */
@Singleton
public class Session {
    private static final int UNAUTHORIZED = 401;

    private final SignIns signIns;
    private final VendorClient client;
    private final Vendor vendor;
    private final Accounts accounts;
    private final Set<String> open;
    private final Outages outages;

    public Session(SignIns signIns, VendorClient client, Vendor vendor, Accounts accounts, Outages outages) {
        this.signIns = signIns;
        this.client = client;
        this.vendor = vendor;
        this.accounts = accounts;
        this.open = vendor.openFields();
        this.outages = outages;
    }

    /**
     * Sends it signed, or without anything where that is tried first and it is not known that it will not do. After a
     * 401 it signs in once more and sends once more, as nothing was done the first time; after a second one the account
     * is reported to need a new credential. Where the address has its own ways to sign in, the account is none the worse
     * for that, and the 401 is an answer like others.
     */
    public Uni<VendorAnswer> send(Caller caller, Account account, Purpose purpose, VendorRequest request) {
        return outages.guard(account.key().id(), request.api(), () -> signed(caller, account, purpose, request));
    }

    private Uni<VendorAnswer> signed(Caller caller, Account account, Purpose purpose, VendorRequest request) {
        return signIns.of(account, purpose)
                .chain(first -> send(account, first, request).chain(answer -> {
                    if (answer.status() != UNAUTHORIZED) {
                        return Uni.createFrom().item(answer);
                    }
                    return signIns.after(account, purpose, first)
                            .map(second -> again(account, purpose, second, request))
                            .orElseGet(() -> refused(purpose, answer));
                }))
                .onFailure(Session::needsReauth)
                .invoke(() -> accounts.needsReauth(caller));
    }

    private Uni<VendorAnswer> again(Account account, Purpose purpose, Uni<SignedIn> signingIn, VendorRequest request) {
        return signingIn.chain(second -> send(account, second, request).chain(answer -> {
            if (answer.status() != UNAUTHORIZED) {
                return Uni.createFrom().item(answer);
            }
            var _ = signIns.after(account, purpose, second);
            return refused(purpose, answer);
        }));
    }

    private Uni<VendorAnswer> send(Account account, SignedIn signedIn, VendorRequest request) {
        OwnSecrets secrets = OwnSecrets.of(account, signedIn, open);
        return client.send(signedIn.sign(request)).map(secrets::takenOutOf);
    }

    private Uni<VendorAnswer> refused(Purpose purpose, VendorAnswer answer) {
        return vendor.hasOwnSignIn(purpose.at())
                ? Uni.createFrom().item(answer)
                : Uni.createFrom().failure(SignInRefusals.ofAccount(vendor, UNAUTHORIZED));
    }

    private static boolean needsReauth(Throwable failure) {
        return failure instanceof RefusedException refused && refused.refusal().fault() == Fault.ACCOUNT_NEEDS_REAUTH;
    }
}
