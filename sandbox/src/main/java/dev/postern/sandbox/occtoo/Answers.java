package dev.postern.sandbox.occtoo;

import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.answer.Reply;
import dev.postern.sandbox.standin.Json;
import dev.postern.sandbox.wire.Gate;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Writes answers. */
final class Answers {
    private static final String TYPE = "Content-Type";

    private Answers() {}

    static void send(HttpServerRequest request, Reply reply) {
        HttpServerResponse response = request.response().setStatusCode(reply.status());
        if (reply.body().isMissingNode()) {
            response.end();
        } else {
            response.putHeader(TYPE, "application/json").end(Buffer.buffer(Json.bytes(reply.body())));
        }
    }

    static void send(HttpServerRequest request, Problem problem) {
        request.response()
                .setStatusCode(problem.status())
                .putHeader(TYPE, "application/problem+json")
                .end(Buffer.buffer(Json.bytes(problem.body(trace(request)))));
    }

    /** What names a request where somebody looks for it: 32 hexadecimal digits. */
    static String requestId(HttpServerRequest request) {
        String seed = request.method() + " " + Gate.path(request);
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    private static String trace(HttpServerRequest request) {
        String id = requestId(request);
        return "00-" + id + "-" + id.substring(0, 16) + "-00";
    }
}
