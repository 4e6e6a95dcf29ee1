package dev.postern.token.caller;

import dev.postern.token.rest.Fields;
import dev.postern.token.rest.Page;
import dev.postern.token.rest.PageRequest;
import dev.postern.token.rest.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** API tokens: shown once, when they are made. */
@Path("/api-token")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class ApiTokenResource {
    private static final String API_TOKEN = "API token";

    private final ApiTokens tokens;
    private final CurrentCaller caller;
    private final Clock clock;

    ApiTokenResource(ApiTokens tokens, CurrentCaller caller, Clock clock) {
        this.tokens = tokens;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    public ApiTokenView create(Fields body) {
        NewApiToken token = NewApiToken.read(body, caller.get(), clock.instant());
        return ApiTokenView.of(tokens.create(token, caller.get()));
    }

    @GET
    public Page<ApiTokenView> list(
            @RestQuery("tenant_id") @Nullable String tenant,
            @RestQuery @Nullable String scope,
            @RestQuery("next_cursor") @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        Scope only = scope == null ? null : NewApiToken.scope(scope);
        Caller who = caller.get();
        if (who.tenant() == null) {
            return tokens.list(tenant, only, page).map(ApiTokenView::of);
        }
        if ((tenant != null && !who.sees(tenant)) || (only != null && only != Scope.CONNECT)) {
            return Page.empty(page);
        }
        return tokens.list(who.tenant(), Scope.CONNECT, page).map(ApiTokenView::of);
    }

    @GET
    @Path("/{token}")
    public ApiTokenView get(@RestPath UUID token) {
        return tokens.find(token, caller.get()).map(ApiTokenView::of).orElseThrow(() -> Problem.notFound(API_TOKEN));
    }

    @DELETE
    @Path("/{token}")
    public void delete(@RestPath UUID token) {
        if (!tokens.revoke(token, caller.get())) {
            throw Problem.notFound(API_TOKEN);
        }
    }
}
