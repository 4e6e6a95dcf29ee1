package dev.postern.kit.internal;

import dev.postern.contract.ConnectionTest;
import dev.postern.contract.Headers;
import dev.postern.kit.account.Passes;
import dev.postern.kit.account.ServiceKey;
import dev.postern.kit.call.ToolCalls;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Answer;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.tool.ToolDefinition;
import dev.postern.kit.tool.Toolbox;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The vendor service's side of {@link dev.postern.contract.VendorServiceApi}. */
@Path("/internal")
public class InternalResource {
    private final ServiceKey serviceKey;
    private final Passes passes;
    private final Toolbox toolbox;
    private final ToolCalls calls;
    private final Vendor vendor;
    private final ToldCatalogue catalogue;

    InternalResource(
            ServiceKey serviceKey,
            Passes passes,
            Toolbox toolbox,
            ToolCalls calls,
            Vendor vendor,
            ToldCatalogue catalogue) {
        this.serviceKey = serviceKey;
        this.passes = passes;
        this.toolbox = toolbox;
        this.calls = calls;
        this.vendor = vendor;
        this.catalogue = catalogue;
    }

    @GET
    @Path("/catalogue")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<byte[]> catalogue(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("If-None-Match") @Nullable String known) {
        authorize(authorization);
        RestResponse.ResponseBuilder<byte[]> answer = catalogue.etag().equals(known)
                ? RestResponse.ResponseBuilder.notModified()
                : RestResponse.ResponseBuilder.ok(catalogue.body());
        return answer.header("ETag", catalogue.etag()).build();
    }

    @POST
    @Path("/test")
    public Uni<ConnectionTest> test(
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam(Headers.PASS) @Nullable String pass) {
        authorize(authorization);
        ToolDefinition tool = toolbox.find(vendor.test()).orElseThrow();
        return passes.verify(pass)
                .map(caller -> caller.orElseThrow(() -> new WebApplicationException(403)))
                .chain(caller -> calls.call(tool, caller, Json.NODES.objectNode()))
                .map(this::read);
    }

    private ConnectionTest read(Answer answer) {
        return switch (answer) {
            case Answer.Success _ -> new ConnectionTest(true, vendor.title() + " let the account in.");
            case Answer.Refused(Refusal refusal) -> new ConnectionTest(false, refusal.text());
        };
    }

    private void authorize(@Nullable String authorization) {
        if (authorization == null || !serviceKey.isIn(authorization)) {
            throw new WebApplicationException(401);
        }
    }
}
