package dev.postern.sandbox.occtoo;

import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.standin.Route;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A route of a host beside the public API's.
 *
 * @param prefix what the paths of that host begin with here
 */
record HostRoute(String prefix, Route route, BiFunction<Surroundings, RoutingContext, Reply> action) {
    private static final String VERSION = "/{tenant}/{destination}/{version}";
    private static final String ENDPOINT = VERSION + "/{endpoint}";

    /** A path that another would match too stands before that one. */
    static final List<HostRoute> ALL = List.of(
            of(
                    OcctooStandIn.AUTH_PREFIX,
                    "POST",
                    "/oauth2/token",
                    (around, context) -> new SignIn(around, context).answer()),
            of(
                    OcctooStandIn.GLOBAL_PREFIX,
                    "GET",
                    VERSION + "/openapi",
                    (around, context) -> new DestinationHosts(around, context).openapi()),
            of(
                    OcctooStandIn.GLOBAL_PREFIX,
                    "GET",
                    ENDPOINT,
                    (around, context) -> new DestinationHosts(around, context).data()),
            of(
                    OcctooStandIn.GLOBAL_PREFIX,
                    "POST",
                    ENDPOINT,
                    (around, context) -> new DestinationHosts(around, context).data()),
            of(
                    OcctooStandIn.DESTINATIONS_PREFIX,
                    "POST",
                    "/destinations/{destination}/token",
                    (around, context) -> new DestinationHosts(around, context).token()),
            of(
                    OcctooStandIn.INGEST_PREFIX,
                    "POST",
                    "/dataProviders/tokens",
                    (around, context) -> new IngestHost(around, context).token()),
            of(
                    OcctooStandIn.INGEST_PREFIX,
                    "POST",
                    "/import/{sourceId}",
                    (around, context) -> new IngestHost(around, context).importBatch()));

    private static HostRoute of(
            String prefix, String method, String path, BiFunction<Surroundings, RoutingContext, Reply> action) {
        return new HostRoute(prefix, new Route(method, path), action);
    }
}
