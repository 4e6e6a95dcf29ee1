package dev.postern.token.caller;

import dev.postern.token.key.Token;
import dev.postern.token.key.TokenKind;
import dev.postern.token.rest.Problem;
import dev.postern.token.rest.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets nobody reach an endpoint without an API token, but for the internal ones, which have keys of their own. */
final class CallerFilter {
    private static final String INTERNAL = "/internal/";

    private final Callers callers;

    CallerFilter(Callers callers) {
        this.callers = callers;
    }

    @ServerRequestFilter
    Uni<Void> authenticate(ContainerRequestContext request, RoutingContext routing) {
        if (routing.normalizedPath().startsWith(INTERNAL)) {
            return Uni.createFrom().voidItem();
        }
        Optional<Token> token = Bearer.of(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .flatMap(text -> Token.parse(TokenKind.API, text));
        if (token.isEmpty()) {
            return Uni.createFrom().failure(unauthenticated());
        }
        // Several requests may wait for one look-up: each goes on where it was, and not where that one ends.
        Context context = Objects.requireNonNull(Vertx.currentContext());
        return Uni.createFrom()
                .completionStage(callers.good(token.get()))
                .emitOn(work -> context.runOnContext(back -> work.run()))
                .invoke(found -> CurrentCaller.put(routing, caller(found)))
                .replaceWithVoid();
    }

    private static Caller caller(Optional<ApiToken> found) {
        ApiToken token = found.orElseThrow(CallerFilter::unauthenticated);
        return switch (token.scope()) {
            case ADMIN, TENANT -> new Caller(token.id(), token.tenant());
            case CONNECT ->
                throw ProblemType.FORBIDDEN.with(
                        "An API token of scope connect is good only as a second factor at connector URLs.");
        };
    }

    private static Problem unauthenticated() {
        return ProblemType.UNAUTHENTICATED.with("Send 'Authorization: Bearer <API token>' with a token that is valid.");
    }
}
