package dev.postern.token.account;

import dev.postern.contract.ConnectionTest;
import dev.postern.token.caller.CurrentCaller;
import dev.postern.token.egress.BaseUrls;
import dev.postern.token.rest.Fields;
import dev.postern.token.rest.Page;
import dev.postern.token.rest.PageRequest;
import dev.postern.token.rest.Problem;
import dev.postern.token.rest.ProblemType;
import dev.postern.token.vendor.Vendors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Integrated accounts: credentials go in, and never come out. */
@Path("/integrated-account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class AccountResource {
    private final Accounts accounts;
    private final VisibleAccounts visible;
    private final ConnectionTests tests;
    private final Vendors vendors;
    private final BaseUrls baseUrls;
    private final CurrentCaller caller;

    AccountResource(
            Accounts accounts,
            VisibleAccounts visible,
            ConnectionTests tests,
            Vendors vendors,
            BaseUrls baseUrls,
            CurrentCaller caller) {
        this.accounts = accounts;
        this.visible = visible;
        this.tests = tests;
        this.vendors = vendors;
        this.baseUrls = baseUrls;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    public AccountView create(Fields body) {
        NewAccount account = AccountBody.create(body, vendors);
        caller.get().mustSee(account.tenant());
        baseUrls.check(account.integration(), account.baseUrl());
        return AccountView.of(accounts.create(account));
    }

    @GET
    public Page<AccountView> list(
            @RestQuery("tenant_id") @Nullable String tenant,
            @RestQuery @Nullable String integration,
            @RestQuery("next_cursor") @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        if (tenant != null && !caller.get().sees(tenant)) {
            return Page.empty(page);
        }
        return accounts.list(caller.get().narrow(tenant), integration, page).map(AccountView::of);
    }

    @GET
    @Path("/{account}")
    public AccountView get(@RestPath UUID account) {
        return AccountView.of(visible.get(account));
    }

    @PATCH
    @Path("/{account}")
    public AccountView change(@RestPath UUID account, Fields body) {
        Account now = visible.get(account);
        AccountChange change = AccountBody.change(body, now);
        if (AccountBody.changesBaseUrl(body)) {
            // Not while the row is locked: names take their time.
            baseUrls.check(now.integration(), change.baseUrl());
        }
        return accounts.change(
                        now.id(), before -> mustNotTakeCredentialsAlong(before, AccountBody.change(body, before)))
                .map(AccountView::of)
                .orElseThrow(() -> Problem.notFound("integrated account"));
    }

    /** Credentials go where they were given for: whoever names another server has to know them. */
    private AccountChange mustNotTakeCredentialsAlong(Account before, AccountChange change) {
        if (change.credentials() == null
                && baseUrls.leadApart(before.integration(), before.baseUrl(), change.baseUrl())) {
            throw ProblemType.MISSING_VALUE.with(
                    "credentials is required when base_url changes to another server: what was given for one server is not sent to another.");
        }
        return change;
    }

    /** Signs in at the vendor and makes one harmless call. */
    @POST
    @Path("/{account}/test")
    @Consumes(MediaType.WILDCARD)
    public ConnectionTest test(@RestPath UUID account) {
        return tests.run(visible.get(account));
    }

    @DELETE
    @Path("/{account}")
    public void delete(@RestPath UUID account) {
        accounts.delete(visible.get(account));
    }
}
