package dev.postern.token.audit;

import dev.postern.token.caller.CurrentCaller;
import dev.postern.token.rest.Page;
import dev.postern.token.rest.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The log, for reading. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class AuditResource {
    private final AuditLog log;
    private final CurrentCaller caller;

    AuditResource(AuditLog log, CurrentCaller caller) {
        this.log = log;
        this.caller = caller;
    }

    @GET
    public Page<AuditView> list(
            @RestQuery("tenant_id") @Nullable String tenant,
            @RestQuery("integrated_account_id") @Nullable String account,
            @RestQuery("connector_id") @Nullable String connector,
            @RestQuery("api_token_id") @Nullable String apiToken,
            @RestQuery("done_by") @Nullable String doneBy,
            @RestQuery @Nullable String action,
            @RestQuery @Nullable String since,
            @RestQuery @Nullable String until,
            @RestQuery("next_cursor") @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        AuditFilter filter = new AuditFilter()
                .tenant(caller.get().narrow(tenant))
                .id("integrated_account_id", "accountId", account)
                .id("connector_id", "connectorId", connector)
                .id("api_token_id", "apiTokenId", apiToken)
                .id("done_by", "actorId", doneBy)
                .action(action)
                .since(since)
                .until(until);
        if (tenant != null && !caller.get().sees(tenant)) {
            return Page.empty(page);
        }
        return log.list(filter, page);
    }
}
