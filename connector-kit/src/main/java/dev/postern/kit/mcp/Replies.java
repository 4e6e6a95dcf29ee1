package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.result.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Answers that are given here, before the MCP extension is asked. */
final class Replies {
    private Replies() {}

    static void error(RoutingContext rc, int status, JsonNode id, int code, String message) {
        json(rc, status, Buffer.buffer(JsonRpc.error(id, code, message)));
    }

    static void error(RoutingContext rc, int status, int code, String message) {
        error(rc, status, Json.NODES.nullNode(), code, message);
    }

    /** A result whose bytes are there already. */
    static void result(RoutingContext rc, JsonNode id, byte[] result) {
        Buffer body = Buffer.buffer(result.length + 64)
                .appendString("{\"jsonrpc\":\"2.0\",\"id\":")
                .appendString(Json.text(id))
                .appendString(",\"result\":")
                .appendBytes(result)
                .appendString("}");
        json(rc, 200, body);
    }

    static void empty(RoutingContext rc, int status) {
        if (!rc.response().ended()) {
            rc.response().setStatusCode(status).end();
        }
    }

    private static void json(RoutingContext rc, int status, Buffer body) {
        HttpServerResponse response = rc.response();
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(status)
                    .putHeader("Content-Type", "application/json")
                    .end(body);
        }
    }
}
