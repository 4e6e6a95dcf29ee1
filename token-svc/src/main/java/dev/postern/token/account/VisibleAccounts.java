package dev.postern.token.account;

import dev.postern.contract.AccountId;
import dev.postern.token.caller.CurrentCaller;
import dev.postern.token.rest.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The accounts, for whoever made the request that is being served. */
@Singleton
public final class VisibleAccounts {
    private final Accounts accounts;
    private final CurrentCaller caller;

    @Inject
    VisibleAccounts(Accounts accounts, CurrentCaller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /** The account; another tenant's is told as if it did not exist. */
    public Account get(UUID id) {
        return accounts.find(new AccountId(id))
                .filter(account -> caller.get().sees(account.tenant()))
                .orElseThrow(() -> Problem.notFound("integrated account"));
    }
}
