package dev.postern.sandbox.occtoo;

import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.call.Parameters;
import dev.postern.sandbox.occtoo.call.Principal;
import dev.postern.sandbox.occtoo.pipeline.Behaviour;
import dev.postern.sandbox.occtoo.store.Tenant;
import dev.postern.sandbox.occtoo.store.World;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What all hosts work with.
 *
 * @param worlds all tenants as they are at the moment of the look
 */
record Surroundings(Tokens tokens, InstantSource clock, Supplier<World> worlds, Supplier<Behaviour> behaviours) {

    World world() {
        return worlds.get();
    }

    Instant now() {
        return clock.instant();
    }

    /** The request of somebody who must have signed in for a tenant, with this scope. */
    Call signedIn(RoutingContext context, String scope) {
        Tokens.Access access = Requests.access(context.request(), tokens, now());
        boolean isKey = Requests.header(context.request(), "authorization").isEmpty();
        Principal who = access.key().principal(access.scopes(), isKey ? "api_key" : "client_credentials");
        who.needs(scope);
        return call(world().tenant(access.key().tenantId()).orElseThrow(), who, context);
    }

    /** The request of somebody who has signed in. */
    Call call(Tenant tenant, Principal who, RoutingContext context) {
        return new Call(
                tenant,
                who,
                context.pathParams(),
                new Parameters(context.queryParams()),
                Requests.body(context),
                behaviours.get(),
                "http://" + Requests.header(context.request(), "host"),
                now());
    }
}
