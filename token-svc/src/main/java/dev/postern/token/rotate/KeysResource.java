package dev.postern.token.rotate;

import dev.postern.token.caller.CurrentCaller;
import dev.postern.token.rest.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How far the replacement of keys is. */
@Path("/keys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class KeysResource {
    private final Report report;
    private final CurrentCaller caller;

    KeysResource(Report report, CurrentCaller caller) {
        this.report = report;
        this.caller = caller;
    }

    @GET
    public KeysView report() {
        if (caller.get().tenant() != null) {
            throw ProblemType.FORBIDDEN.with("Keys are no tenant's: this needs an API token of scope admin.");
        }
        return report.now();
    }
}
