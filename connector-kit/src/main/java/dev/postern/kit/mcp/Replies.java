package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Answers that are given here, before the MCP extension is asked. */
final class Replies {
    private Replies() {}

    static void error(RoutingContext rc, int status, int code, String message) {
        error(rc, status, Json.NODES.nullNode(), code, message);
    }

    static void error(RoutingContext rc, int status, JsonNode id, int code, String message) {
        send(rc, status, id, "error", error(code, message));
    }

    /** @param data for programs, beside the message */
    static void error(RoutingContext rc, int status, JsonNode id, int code, String message, ObjectNode data) {
        send(rc, status, id, "error", error(code, message).set("data", data));
    }

    static void result(RoutingContext rc, JsonNode id, ObjectNode result) {
        send(rc, 200, id, "result", result);
    }

    /** A result whose bytes are there already. */
    static void result(RoutingContext rc, JsonNode id, Buffer result) {
        Buffer body = Buffer.buffer(result.length() + 64)
                .appendString("{\"jsonrpc\":\"2.0\",\"id\":")
                .appendString(Json.text(id))
                .appendString(",\"result\":")
                .appendBuffer(result)
                .appendString("}");
        json(rc, 200, body);
    }

    static void empty(RoutingContext rc, int status) {
        if (!rc.response().ended()) {
            rc.response().setStatusCode(status).end();
        }
    }

    private static ObjectNode error(int code, String message) {
        return Json.NODES.objectNode().put("code", code).put("message", message);
    }

    private static void send(RoutingContext rc, int status, JsonNode id, String key, JsonNode value) {
        ObjectNode root = Json.NODES.objectNode().put("jsonrpc", "2.0");
        root.set("id", id);
        root.set(key, value);
        json(rc, status, Buffer.buffer(Json.bytes(root)));
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
