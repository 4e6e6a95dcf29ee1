package dev.postern.sandbox.caspio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.resource.Media;
import dev.postern.sandbox.standin.Json;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Objects;

/** Reads what every request carries. */
final class Requests {
    private static final int LONGEST = 2_047;

    private Requests() {}

    static String bearerToken(HttpServerRequest request) {
        String header = Objects.requireNonNullElse(request.getHeader("authorization"), "");
        return header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : "";
    }

    static void requireShort(HttpServerRequest request) {
        if (request.absoluteURI().length() > LONGEST) {
            throw Refusal.tooLong();
        }
    }

    /** Every request that changes something says what its body is, even where it has none. */
    static void requireMedia(HttpServerRequest request, Media media) {
        String given = Objects.requireNonNullElse(request.getHeader("content-type"), "")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        switch (media) {
            case NONE -> {}
            case JSON -> {
                if (!given.equals("application/json") && !given.equals("text/json")) {
                    throw Refusal.mediaType("application/json");
                }
            }
            case MULTIPART -> {
                if (!given.equals("multipart/form-data")) {
                    throw Refusal.mediaType("multipart/form-data");
                }
            }
        }
    }

    /** The JSON that was sent; a missing node where nothing was. */
    static JsonNode body(RoutingContext context, Media media) {
        String text = context.body().asString();
        if (media != Media.JSON || text == null || text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw Refusal.body("The request body is not valid JSON.");
        }
    }
}
