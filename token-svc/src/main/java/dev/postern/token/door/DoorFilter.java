package dev.postern.token.door;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Answers 404 at once for a path that does not exist behind the door it was asked at. */
@Singleton
final class DoorFilter {
    private static final int FIRST = 1000;
    private static final int NOT_FOUND = 404;
    private static final String ALIAS = "/admin/integrated-accounts/";
    private static final String PATH = "/integrated-account/";

    private final Doors doors;

    @Inject
    DoorFilter(Doors doors) {
        this.doors = doors;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, FIRST);
    }

    private void filter(RoutingContext routing) {
        String path = routing.request().path();
        Door door = doors.of(routing.request());
        if (path == null || !isPlain(routing, path) || !door.serves(path)) {
            routing.response().setStatusCode(NOT_FOUND).end();
        } else if (path.startsWith(ALIAS) && path.contains("/mcp")) {
            String query = routing.request().query();
            routing.reroute(PATH + path.substring(ALIAS.length()) + (query == null ? "" : "?" + query));
        } else {
            routing.next();
        }
    }

    /** A path that could be read in two ways might be one thing here and another to whoever serves it. */
    private static boolean isPlain(RoutingContext routing, String path) {
        return path.startsWith("/") && path.equals(routing.normalizedPath()) && path.indexOf(';') < 0;
    }
}
