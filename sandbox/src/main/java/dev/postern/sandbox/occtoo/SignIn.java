package dev.postern.sandbox.occtoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.occtoo.store.World;
import dev.postern.sandbox.standin.Json;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** OAuth 2 with client credentials, in the form or in a Basic header, for a tenant or for an API version. */
record SignIn(Tokens tokens, Supplier<World> world, InstantSource clock) implements Handler<RoutingContext> {

    private record Client(String id, String secret) {}

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Client client = client(request);
        long wait = tokens.wait(client.id(), clock.instant());
        if (wait > 0) {
            context.response().putHeader("Retry-After", "" + wait);
            refuse(context, 429, "slow_down", "Too many tokens were asked for.");
            return;
        }
        if (!header(request, "content-type").startsWith("application/x-www-form-urlencoded")) {
            refuse(context, 400, "invalid_request", "The body must be form-encoded.");
            return;
        }
        String type = form(request, "grant_type");
        if (!type.equals("client_credentials")) {
            refuse(context, 400, type.isEmpty() ? "invalid_request" : "unsupported_grant_type", "");
            return;
        }
        String audience = form(request, "audience");
        Optional<OcctooKey> application = OcctooKey.withClient(client.id(), client.secret());
        Optional<OcctooKey> reader =
                application.or(() -> OcctooKey.withDestinationClient(client.id(), client.secret()));
        if (reader.isEmpty()) {
            refuse(context, 401, "invalid_client", "The client is unknown, or its secret is wrong.");
        } else if (application.isPresent() && audience.equals(application.get().tenantId())) {
            grant(context, application.get(), audience);
        } else if (isVersion(reader.get(), audience)) {
            send(context, 200, token(reader.get(), audience, Set.of()));
        } else {
            refuse(context, 400, "invalid_target", "The audience is no tenant and no API version of this client.");
        }
    }

    private void grant(RoutingContext context, OcctooKey key, String audience) {
        Set<String> asked =
                new TreeSet<>(List.of(form(context.request(), "scope").strip().split("\\s+")));
        asked.remove("");
        if (!key.scopes().containsAll(asked)) {
            refuse(context, 400, "invalid_scope", "A scope is not enabled for this application.");
            return;
        }
        send(context, 200, token(key, audience, asked.isEmpty() ? key.scopes() : asked));
    }

    private ObjectNode token(OcctooKey key, String audience, Set<String> scopes) {
        Instant now = clock.instant();
        ObjectNode body = Json.object().put("access_token", tokens.open(key, audience, scopes, now));
        body.put("token_type", "bearer").put("expires_in", Tokens.LIFE.toSeconds());
        return body.put("scope", String.join(" ", new TreeSet<>(scopes)));
    }

    private boolean isVersion(OcctooKey key, String id) {
        return world.get()
                .tenant(key.tenantId())
                .filter(tenant -> tenant.shelf(Kind.API_VERSION).has(id))
                .isPresent();
    }

    private static Client client(HttpServerRequest request) {
        String header = header(request, "authorization");
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return new Client(form(request, "client_id"), form(request, "client_secret"));
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
            String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return new Client(pair[0], pair.length == 2 ? pair[1] : "");
        } catch (IllegalArgumentException e) {
            return new Client("", "");
        }
    }

    private static void refuse(RoutingContext context, int status, String error, String description) {
        send(context, status, Json.object().put("error", error).put("error_description", description));
    }

    private static void send(RoutingContext context, int status, ObjectNode body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(body.toString());
    }

    private static String form(HttpServerRequest request, String name) {
        return Objects.requireNonNullElse(request.getFormAttribute(name), "");
    }

    private static String header(HttpServerRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
