package dev.postern.sandbox.caspio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.standin.Json;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** OAuth 2 with client credentials, in the form or in a Basic header, and with refresh tokens. */
record SignIn(Tokens tokens, InstantSource clock) implements Handler<RoutingContext> {

    /** What the token endpoint refuses with, in the words of OAuth. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String error;

        Refused(String error) {
            super(error, null, false, false);
            this.error = error;
        }
    }

    @Override
    public void handle(RoutingContext context) {
        try {
            send(context, 200, grant(context.request()));
        } catch (Refused refused) {
            send(context, 400, Json.object().put("error", refused.error));
        }
    }

    private ObjectNode grant(HttpServerRequest request) {
        Instant now = clock.instant();
        if (!header(request, "content-type").startsWith("application/x-www-form-urlencoded")) {
            throw new Refused("invalid_request");
        }
        String type = form(request, "grant_type");
        CaspioProfile profile = Clients.authenticated(request).orElseThrow(() -> new Refused("invalid_client"));
        Tokens.Grant grant = switch (type) {
            case "client_credentials" -> tokens.open(profile, now);
            case "refresh_token" ->
                tokens.refresh(profile, form(request, "refresh_token"), now)
                        .orElseThrow(() -> new Refused("invalid_grant"));
            default -> throw new Refused(type.isEmpty() ? "invalid_request" : "unsupported_grant_type");
        };
        return Json.object()
                .put("access_token", grant.accessToken())
                .put("token_type", "bearer")
                .put("expires_in", Tokens.LIFE.toSeconds() - 1)
                .put("refresh_token", grant.refreshToken());
    }

    private static void send(RoutingContext context, int status, ObjectNode body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(body.toString());
    }

    static String form(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getFormAttribute(name)).orElse("");
    }

    private static String header(HttpServerRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
