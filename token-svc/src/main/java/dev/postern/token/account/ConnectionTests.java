package dev.postern.token.account;

import dev.postern.contract.AccountReport;
import dev.postern.contract.AccountStatus;
import dev.postern.contract.Allowance;
import dev.postern.contract.ConnectionTest;
import dev.postern.contract.ConnectorId;
import dev.postern.contract.Exposure;
import dev.postern.contract.Pass;
import dev.postern.token.rest.ProblemType;
import dev.postern.token.vendor.VendorCalls;
import dev.postern.token.vouch.Passes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Tries whether the vendor lets an account in. */
@Singleton
final class ConnectionTests {
    /** A test is nobody's call: no connector has this id. */
    private static final ConnectorId NONE = new ConnectorId(new UUID(0, 0));

    private final VendorCalls calls;
    private final Passes passes;
    private final Accounts accounts;

    @Inject
    ConnectionTests(VendorCalls calls, Passes passes, Accounts accounts) {
        this.calls = calls;
        this.passes = passes;
        this.accounts = accounts;
    }

    /** Blocks until the vendor service has tried. An account that is let in is active again. */
    ConnectionTest run(Account account) {
        Pass pass = new Pass(
                NONE,
                account.tenant(),
                account.id(),
                account.version(),
                account.integration(),
                Allowance.EVERYTHING,
                Exposure.ALL);
        ConnectionTest test = calls.test(account.integration(), passes.of(pass))
                .orElseThrow(() -> ProblemType.VENDOR_SERVICE_DOWN.with(
                        "The %s service did not answer, so the account could not be tried. Try again when it is up."
                                .formatted(account.integration())));
        if (test.ok()) {
            accounts.report(account.id(), new AccountReport(account.version(), AccountStatus.ACTIVE));
        }
        return test;
    }
}
