package dev.postern.token.tools;

import dev.postern.token.rest.Page;
import dev.postern.token.rest.Problem;
import dev.postern.token.vendor.KnownCatalogues;
import dev.postern.token.vendor.Vendors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The tools of a vendor, whoever has an account there. */
@Path("/integration/{integration}/tools")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class IntegrationToolsResource {
    private final Vendors vendors;
    private final KnownCatalogues known;

    IntegrationToolsResource(Vendors vendors, KnownCatalogues known) {
        this.vendors = vendors;
        this.known = known;
    }

    @GET
    public Page<ToolView> tools(
            @RestPath String integration,
            @RestQuery @Nullable String methods,
            @RestQuery @Nullable String tags,
            @RestQuery("next_cursor") @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        ToolsPage page = ToolsPage.of(cursor, limit);
        if (vendors.find(integration).isEmpty()) {
            throw Problem.notFound("integration");
        }
        return page.of(known.of(integration).tools().stream()
                .filter(ToolsQuery.allowed(methods, tags))
                .toList());
    }
}
