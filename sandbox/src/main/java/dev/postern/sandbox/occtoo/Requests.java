package dev.postern.sandbox.occtoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.call.Body;
import dev.postern.sandbox.standin.Json;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Reads what every request carries. */
final class Requests {
    static final String API_KEY = "x-api-key";

    private static final int MOST_BODY = 20_000_000;

    private Requests() {}

    /** What the request is signed in with; a 401 where that is nothing, or not good. */
    static Tokens.Access access(HttpServerRequest request, Tokens tokens, Instant now) {
        return find(request, tokens, now)
                .filter(Tokens.Access::isOfTenant)
                .orElseThrow(() -> Problem.unauthorized("A bearer token or an x-api-key is required."));
    }

    /** The same, whatever its audience. */
    static Optional<Tokens.Access> find(HttpServerRequest request, Tokens tokens, Instant now) {
        String header = header(request, "authorization");
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return tokens.find(header.substring(7).strip(), now);
        }
        return OcctooKey.withApiKey(header(request, API_KEY))
                .map(key -> new Tokens.Access(key, key.tenantId(), key.scopes(), Instant.MAX));
    }

    /** The JSON object that was sent; an empty one where nothing was. */
    static Body body(RoutingContext context) {
        if (context.body().length() > MOST_BODY) {
            throw Problem.tooLarge();
        }
        String text = context.body().asString();
        if (text == null || text.isBlank()) {
            return Body.of(Json.object());
        }
        try {
            if (Json.MAPPER.readTree(text) instanceof ObjectNode object) {
                return Body.of(object);
            }
        } catch (JsonProcessingException e) {
            throw Problem.invalid("$", "The body is not valid JSON.");
        }
        throw Problem.invalid("$", "The body must be a JSON object.");
    }

    static String header(HttpServerRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
