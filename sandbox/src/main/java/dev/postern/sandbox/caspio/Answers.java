package dev.postern.sandbox.caspio;

import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.standin.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Writes answers. */
final class Answers {
    private Answers() {}

    static void send(HttpServerRequest request, Reply reply) {
        HttpServerResponse response = request.response().setStatusCode(reply.status());
        switch (reply) {
            case Reply.Empty empty -> response.end();
            case Reply.OfJson(var status, var body) ->
                response.putHeader("Content-Type", "application/json; charset=utf-8")
                        .end(Buffer.buffer(Json.bytes(body)));
            case Reply.OfFile(var name, var mediaType, var content) -> {
                response.putHeader("Content-Type", mediaType)
                        .putHeader("Content-Disposition", disposition(name))
                        .end(Buffer.buffer(content));
            }
        }
    }

    /** The name twice: for clients that know any letter in a header, and for those that do not. */
    private static String disposition(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        String plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    static void send(HttpServerRequest request, Refusal refusal) {
        String id = Objects.requireNonNullElse(request.response().headers().get(CaspioManners.REQUEST_ID), "");
        send(request, new Reply.OfJson(refusal.status(), refusal.body(request.absoluteURI(), id)));
    }
}
