package dev.postern.contract;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * What the token service tells vendor services, on its internal port. Every call carries the vendor service's own key as
 * {@code Authorization: Bearer}; 401 without it. Calls about an account carry a pass for it too; 403 without a valid one.
 */
@RegisterRestClient(configKey = "token-service")
@Path("/internal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface TokenServiceApi {
    /** The public keys that passes are signed with, as a JWK set (RFC 7517). */
    @GET
    @Path("/jwks")
    Uni<String> jwks(@HeaderParam("Authorization") @Nullable String serviceKey);

    /** Opens the credential of the pass's account. 404 when the account is gone. */
    @POST
    @Path("/credential")
    Uni<Credential> credential(
            @HeaderParam("Authorization") @Nullable String serviceKey,
            @HeaderParam(Headers.PASS) @Nullable String pass);

    /** Tells that the vendor accepts, or no longer accepts, the account's credential. Answers 204. */
    @POST
    @Path("/account-status")
    Uni<Void> report(
            @HeaderParam("Authorization") @Nullable String serviceKey,
            @HeaderParam(Headers.PASS) @Nullable String pass,
            AccountReport report);
}
