package dev.postern.kit.mcp;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.io.IOException;

/** JSON-RPC 2.0 as far as MCP uses it: one request or one notification in a body. */
final class JsonRpc {
    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;

    /** Of two keys by the same name, which one counts depends on who reads; so there may be only one. */
    private static final ObjectReader STRICT = Json.MAPPER.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final int LONGEST_ID = 200;

    private JsonRpc() {}

    /** What a body turned out to be. */
    sealed interface Message {
        record Request(JsonNode id, String method, ObjectNode params) implements Message {}

        /** Asks for no answer. */
        record Notification(String method) implements Message {}

        record Malformed(JsonNode id, int code, String reason) implements Message {}
    }

    static Message read(byte[] body) {
        JsonNode root;
        try {
            root = STRICT.readTree(body);
        } catch (JacksonException e) {
            return new Message.Malformed(Json.NODES.nullNode(), PARSE_ERROR, "The body is no valid JSON.");
        } catch (IOException e) {
            return new Message.Malformed(Json.NODES.nullNode(), PARSE_ERROR, "The body is no valid UTF-8.");
        }
        if (root.isArray()) {
            return malformed("A batch is not accepted: send one request in one body.");
        }
        if (!(root instanceof ObjectNode object)) {
            return malformed("The body is to be one JSON-RPC request, which is an object.");
        }
        return read(object);
    }

    private static Message read(ObjectNode object) {
        JsonNode id = object.path("id");
        if (!object.path("jsonrpc").asText().equals("2.0")) {
            return malformed("`jsonrpc` is to be \"2.0\".");
        }
        JsonNode method = object.path("method");
        if (method.isMissingNode() && (object.has("result") || object.has("error"))) {
            return new Message.Notification("response");
        }
        if (!method.isTextual()) {
            return malformed("`method` is to be text.");
        }
        if (!object.path("params").isMissingNode() && !object.path("params").isObject()) {
            return malformed("`params` is to be an object.");
        }
        if (id.isMissingNode()) {
            return new Message.Notification(method.textValue());
        }
        boolean text = id.isTextual() && id.textValue().length() <= LONGEST_ID;
        if (!text && !(id.isIntegralNumber() && id.canConvertToLong())) {
            return malformed("`id` is to be a whole number, or text of at most %d characters.".formatted(LONGEST_ID));
        }
        ObjectNode params = object.path("params") instanceof ObjectNode given ? given : Json.NODES.objectNode();
        return new Message.Request(id, method.textValue(), params);
    }

    private static Message malformed(String reason) {
        return new Message.Malformed(Json.NODES.nullNode(), INVALID_REQUEST, reason);
    }

    static byte[] error(JsonNode id, int code, String message) {
        ObjectNode root = Json.NODES.objectNode().put("jsonrpc", "2.0");
        root.set("id", id);
        root.putObject("error").put("code", code).put("message", message);
        return Json.bytes(root);
    }
}
