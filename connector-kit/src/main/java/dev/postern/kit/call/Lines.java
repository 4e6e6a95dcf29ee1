package dev.postern.kit.call;

import dev.postern.kit.account.Account;
import dev.postern.kit.account.Caller;
import dev.postern.kit.account.Session;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Results;
import dev.postern.kit.result.VendorAnswer;
import dev.postern.kit.result.VendorRefusals;
import dev.postern.kit.send.Addresses;
import dev.postern.kit.send.VendorClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Gives each call its line to the vendor, which is the account's and under the account's guard. */
@Singleton
public class Lines {
    private static final TypeLiteral<Uni<VendorAnswer>> ANSWER = new TypeLiteral<>() {
        private static final long serialVersionUID = 1L;
    };

    private final Session session;
    private final VendorClient client;
    private final Guards guards;
    private final RequestWriter requests;
    private final Addresses addresses;
    private final Results results;
    private final VendorRefusals refusals;
    private final Pauses pauses;

    public Lines(
            Session session,
            VendorClient client,
            Guards guards,
            Addresses addresses,
            Results results,
            VendorRefusals refusals,
            Pauses pauses,
            Vendor vendor,
            SecureRandom random) {
        this.session = session;
        this.client = client;
        this.guards = guards;
        this.requests = new RequestWriter(vendor.api(), new BodyWriter(random));
        this.addresses = addresses;
        this.results = results;
        this.refusals = refusals;
        this.pauses = pauses;
    }

    Means of(Caller caller, Account account) {
        return new Means(
                requests,
                addresses,
                results,
                refusals,
                pauses.new Watch(),
                (purpose, request) ->
                        guards.guard(account.key().id(), ANSWER, () -> session.send(caller, account, purpose, request)),
                (link, most) -> guards.guard(account.key().id(), ANSWER, () -> client.fetch(link, most)));
    }

    /** For what nobody has called: it takes no place of the account's own calls. */
    Means unguarded(Caller caller, Account account) {
        return of(caller, account).sending((purpose, request) -> session.send(caller, account, purpose, request));
    }
}
