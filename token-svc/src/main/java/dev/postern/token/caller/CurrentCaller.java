package dev.postern.token.caller;

import dev.postern.token.rest.ProblemType;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Who made the request that is being served. */
@Singleton
public final class CurrentCaller {
    private static final String KEY = CurrentCaller.class.getName();

    private final CurrentVertxRequest current;

    @Inject
    CurrentCaller(CurrentVertxRequest current) {
        this.current = current;
    }

    public Caller get() {
        if (current.getCurrent().get(KEY) instanceof Caller caller) {
            return caller;
        }
        throw ProblemType.UNAUTHENTICATED.with("Send 'Authorization: Bearer <API token>'.");
    }

    static void put(RoutingContext routing, Caller caller) {
        routing.put(KEY, caller);
    }
}
