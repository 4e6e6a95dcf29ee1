package dev.postern.sandbox.octapipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Refusal;
import dev.postern.sandbox.standin.Json;
import dev.postern.sandbox.standin.Upload;
import dev.postern.sandbox.wire.Gate;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Reads an HTTP request into a call. */
final class Requests {
    private Requests() {}

    static Call call(RoutingContext context, Sessions.SignedIn who, Instant now) {
        Map<String, String> query = new LinkedHashMap<>();
        context.queryParams().forEach(each -> query.put(each.getKey(), each.getValue()));
        return new Call(
                who.workspace(),
                who.user(),
                context.pathParams(),
                query,
                body(context),
                context.fileUploads().stream().map(Upload::of).toList(),
                "http://" + Objects.requireNonNullElse(context.request().getHeader("host"), "localhost"),
                Gate.path(context.request()),
                now);
    }

    static String bearerToken(RoutingContext context) {
        String header = Objects.requireNonNullElse(context.request().getHeader("authorization"), "");
        return header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : "";
    }

    /** The JSON object that was sent, or the fields of a form; an empty object for no body. */
    static ObjectNode body(RoutingContext context) {
        ObjectNode form = Json.object();
        context.request().formAttributes().forEach(each -> form.put(each.getKey(), each.getValue()));
        String text = context.body().asString();
        if (!form.isEmpty()
                || text == null
                || text.isBlank()
                || !context.fileUploads().isEmpty()) {
            return form;
        }
        try {
            if (Json.MAPPER.readTree(text) instanceof ObjectNode body) {
                return body;
            }
            throw Refusal.badRequest("The request body must be a JSON object.");
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("The request body is not valid JSON.");
        }
    }
}
