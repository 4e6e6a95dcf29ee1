package dev.postern.token.issue;

import dev.postern.contract.ConnectorId;
import dev.postern.token.account.Account;
import dev.postern.token.account.VisibleAccounts;
import dev.postern.token.caller.CurrentCaller;
import dev.postern.token.rest.Fields;
import dev.postern.token.rest.Page;
import dev.postern.token.rest.PageRequest;
import dev.postern.token.rest.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The connectors of an integrated account. */
@Path("/integrated-account/{account}/mcp")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class ConnectorResource {
    private static final String CONNECTOR = "connector";

    private final Connectors connectors;
    private final VisibleAccounts visible;
    private final ToolFilter filter;
    private final CurrentCaller caller;
    private final IssueConfig config;
    private final Clock clock;

    ConnectorResource(
            Connectors connectors,
            VisibleAccounts visible,
            ToolFilter filter,
            CurrentCaller caller,
            IssueConfig config,
            Clock clock) {
        this.connectors = connectors;
        this.visible = visible;
        this.filter = filter;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    public ConnectorView create(@RestPath UUID account, Fields body) {
        Account of = visible.get(account);
        NewConnector connector = NewConnector.read(body, clock.instant());
        filter.check(of, connector.config());
        Issued issued = connectors.create(of, connector, caller.get().token());
        return ConnectorView.of(issued, config.publicUrl());
    }

    @GET
    public Page<ConnectorView> list(
            @RestPath UUID account,
            @RestQuery("next_cursor") @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return connectors
                .list(visible.get(account).id(), PageRequest.of(cursor, limit))
                .map(ConnectorView::of);
    }

    @GET
    @Path("/{connector}")
    public ConnectorView get(@RestPath UUID account, @RestPath UUID connector) {
        return connectors
                .find(visible.get(account).id(), new ConnectorId(connector))
                .map(ConnectorView::of)
                .orElseThrow(() -> Problem.notFound(CONNECTOR));
    }

    @PATCH
    @Path("/{connector}")
    public ConnectorView change(@RestPath UUID account, @RestPath UUID connector, Fields body) {
        Account of = visible.get(account);
        return connectors
                .change(of, new ConnectorId(connector), before -> {
                    NewConnector change = NewConnector.merge(body, before, clock.instant());
                    if (NewConnector.changesConfig(body)) {
                        filter.check(of, change.config());
                    }
                    return change;
                })
                .map(ConnectorView::of)
                .orElseThrow(() -> Problem.notFound(CONNECTOR));
    }

    /** A new URL at once; the one before it stays good for as long as it is told to. */
    @POST
    @Path("/{connector}/rotate")
    public ConnectorView rotate(@RestPath UUID account, @RestPath UUID connector, Fields body) {
        return connectors
                .rotate(visible.get(account), new ConnectorId(connector), Overlap.read(body))
                .map(issued -> ConnectorView.of(issued, config.publicUrl()))
                .orElseThrow(() -> Problem.notFound(CONNECTOR));
    }

    @DELETE
    @Path("/{connector}")
    public void delete(@RestPath UUID account, @RestPath UUID connector) {
        if (!connectors.revoke(visible.get(account), new ConnectorId(connector))) {
            throw Problem.notFound(CONNECTOR);
        }
    }
}
