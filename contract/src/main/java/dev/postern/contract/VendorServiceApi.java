package dev.postern.contract;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor service tells the token service. Every call carries the vendor service's own key as
 * {@code Authorization: Bearer}; 401 without it.
 */
@Path("/internal")
@Produces(MediaType.APPLICATION_JSON)
public interface VendorServiceApi {
    /** Every tool of the vendor, a {@link Catalogue}, with an {@code ETag}; 304 when {@code If-None-Match} names it. */
    @GET
    @Path("/catalogue")
    Uni<Response> catalogue(
            @HeaderParam("Authorization") String serviceKey, @HeaderParam("If-None-Match") @Nullable String etag);

    /** Signs in at the vendor with the account of the pass and makes one harmless call. */
    @POST
    @Path("/test")
    Uni<ConnectionTest> test(@HeaderParam("Authorization") String serviceKey, @HeaderParam(Headers.PASS) String pass);
}
