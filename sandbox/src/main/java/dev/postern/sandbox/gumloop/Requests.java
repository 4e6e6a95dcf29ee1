package dev.postern.sandbox.gumloop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.call.Body;
import dev.postern.sandbox.gumloop.resource.Endpoint;
import dev.postern.sandbox.standin.Json;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads what every request carries. */
final class Requests {
    private static final int MOST_MULTIPART = 10 << 20;
    private static final String USER = "x-auth-key";

    private Requests() {}

    /**
     * Whose key a request carries. A personal key comes with its user's id in a header, which operations of the older
     * kind do not ask for.
     */
    static GumloopKey key(HttpServerRequest request, Endpoint.Kind kind) {
        String header = header(request, "authorization");
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw Refusal.unauthorized("Missing API key.");
        }
        GumloopKey key = GumloopKey.find(header.substring(7).strip())
                .orElseThrow(() -> Refusal.unauthorized("Invalid or expired token."));
        String user = header(request, USER);
        boolean needed = kind != Endpoint.Kind.OLDER && key.kind() == GumloopKey.Kind.PERSONAL;
        if (user.isEmpty() ? needed : !user.equals(key.userId())) {
            throw Refusal.unauthorized("A personal API key needs the header x-auth-key with its user's id.");
        }
        return key;
    }

    /** The JSON object that was sent; an empty one where nothing was. */
    static Body body(RoutingContext context, Endpoint endpoint) {
        String text = context.body().asString();
        if (endpoint.multipart() || text == null || text.isBlank()) {
            return new Body(Json.object());
        }
        try {
            if (mediaType(context.request()).equals("application/json")
                    && Json.MAPPER.readTree(text) instanceof ObjectNode object) {
                return new Body(object);
            }
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("The request body is not valid JSON.");
        }
        throw Refusal.invalid("The request body must be a JSON object, sent as application/json.");
    }

    /** The fields of a multipart body beside its files; none for other bodies. */
    static Map<String, String> form(RoutingContext context, Endpoint endpoint) {
        if (!endpoint.multipart()) {
            return Map.of();
        }
        HttpServerRequest request = context.request();
        if (!mediaType(request).equals("multipart/form-data")) {
            throw Refusal.invalid("files", "The request body must be multipart/form-data.");
        }
        String length = header(request, "content-length");
        long files =
                context.fileUploads().stream().mapToLong(each -> each.size()).sum();
        if (files > MOST_MULTIPART || (!length.isEmpty() && Long.parseLong(length) > MOST_MULTIPART)) {
            throw Refusal.tooLarge();
        }
        Map<String, String> form = new HashMap<>();
        request.formAttributes().forEach(each -> form.put(each.getKey(), each.getValue()));
        return form;
    }

    static String header(HttpServerRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    private static String mediaType(HttpServerRequest request) {
        return header(request, "content-type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
