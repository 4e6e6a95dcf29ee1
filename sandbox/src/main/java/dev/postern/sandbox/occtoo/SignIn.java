package dev.postern.sandbox.occtoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.occtoo.store.Kind;
import dev.postern.sandbox.standin.Json;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** OAuth 2 with client credentials, in the form or in a Basic header, for a tenant or for the API version of a protected destination. */
record SignIn(Surroundings around, RoutingContext context) {

    private record Client(String id, String secret) {}

    Reply answer() {
        context.response().putHeader("Cache-Control", "no-store");
        HttpServerRequest request = context.request();
        Client client = client(request);
        long wait = around.tokens().wait(client.id(), around.now());
        if (wait > 0) {
            context.response().putHeader("Retry-After", "" + wait);
            return refuse(429, "slow_down", "Too many tokens were asked for.");
        }
        if (!Requests.header(request, "content-type").startsWith("application/x-www-form-urlencoded")) {
            return refuse(400, "invalid_request", "The body must be form-encoded.");
        }
        String type = form(request, "grant_type");
        if (!type.equals("client_credentials")) {
            return refuse(400, type.isEmpty() ? "invalid_request" : "unsupported_grant_type", "");
        }
        String audience = form(request, "audience");
        Optional<OcctooKey> application = Clients.find(around.world(), client.id(), client.secret());
        Optional<OcctooKey> reader =
                application.or(() -> OcctooKey.withDestinationClient(client.id(), client.secret()));
        if (reader.isEmpty()) {
            return refuse(401, "invalid_client", "The client is unknown, or its secret is wrong.");
        }
        if (application.isPresent() && audience.equals(application.get().tenantId())) {
            return grant(application.get(), audience);
        }
        return isProtectedVersion(reader.get(), audience)
                ? token(reader.get(), audience, Set.of())
                : refuse(
                        400,
                        "invalid_target",
                        "The audience is no tenant and no protected API version of this client.");
    }

    private Reply grant(OcctooKey key, String audience) {
        Set<String> asked =
                new TreeSet<>(List.of(form(context.request(), "scope").strip().split("\\s+")));
        asked.remove("");
        if (!key.scopes().containsAll(asked)) {
            return refuse(400, "invalid_scope", "A scope is not enabled for this application.");
        }
        return token(key, audience, asked.isEmpty() ? key.scopes() : asked);
    }

    private Reply token(OcctooKey key, String audience, Set<String> scopes) {
        ObjectNode body = Json.object().put("access_token", around.tokens().open(key, audience, scopes, around.now()));
        body.put("token_type", "bearer").put("expires_in", Tokens.LIFE.toSeconds());
        return Reply.ok(body.put("scope", String.join(" ", new TreeSet<>(scopes))));
    }

    private boolean isProtectedVersion(OcctooKey key, String id) {
        return around.world()
                .tenant(key.tenantId())
                .filter(tenant -> tenant.shelf(Kind.API_VERSION)
                        .find(id)
                        .flatMap(version -> tenant.shelf(Kind.DESTINATION)
                                .find(version.path("destinationId").asText()))
                        .filter(destination -> destination.path("protected").asBoolean())
                        .isPresent())
                .isPresent();
    }

    private static Client client(HttpServerRequest request) {
        String header = Requests.header(request, "authorization");
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

    private static Reply refuse(int status, String error, String description) {
        return new Reply(status, Json.object().put("error", error).put("error_description", description));
    }

    private static String form(HttpServerRequest request, String name) {
        return Objects.requireNonNullElse(request.getFormAttribute(name), "");
    }
}
