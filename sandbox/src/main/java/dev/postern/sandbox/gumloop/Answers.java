package dev.postern.sandbox.gumloop;

import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.gumloop.answer.Reply;
import dev.postern.sandbox.standin.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes answers. */
final class Answers {
    private static final String TYPE = "Content-Type";

    private Answers() {}

    static void send(HttpServerRequest request, Reply reply) {
        HttpServerResponse response = request.response().setStatusCode(reply.status());
        switch (reply) {
            case Reply.OfJson(var _, var body) ->
                response.putHeader(TYPE, "application/json").end(Buffer.buffer(Json.bytes(body)));
            case Reply.OfFile(var name, var mediaType, var content) ->
                response.putHeader(TYPE, mediaType)
                        .putHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name))
                        .end(Buffer.buffer(content));
            case Reply.OfEvents(var text) ->
                response.putHeader(TYPE, "text/event-stream").end(text);
        }
    }

    /** @param tellsLimit whether headers say how many executions are allowed at once, and when to come again */
    static void send(HttpServerRequest request, Refusal refusal, boolean tellsLimit) {
        if (tellsLimit && refusal.limit() > 0) {
            request.response()
                    .putHeader("ratelimit-limit", "" + refusal.limit())
                    .putHeader("ratelimit-remaining", "0")
                    .putHeader("ratelimit-reset", "30")
                    .putHeader("retry-after", "30");
        }
        send(request, new Reply.OfJson(refusal.status(), refusal.body()));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
