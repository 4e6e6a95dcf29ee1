package dev.postern.kit.mcp;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** JSON-RPC 2.0 as far as MCP uses it: one request or one notification in a body. */
final class JsonRpc {
    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;

    /** Of two keys by the same name, which one counts depends on who reads; so there may be only one. */
    private static final ObjectReader STRICT = Json.MAPPER.reader().with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private static final JsonNode VERSION = Json.NODES.textNode("2.0");
    private static final int LONGEST_ID = 200;

    private JsonRpc() {}

    /** What a body turned out to be. */
    sealed interface Message {
        /**
         * Wants an answer.
         *
         * @param meta what is in {@code params._meta}
         */
        record Request(JsonNode id, String method, ObjectNode params, ObjectNode meta) implements Message {}

        /** Asks for no answer. */
        record Notification(String method, ObjectNode params) implements Message {}

        /**
         * Is nothing that can be answered as it was meant.
         *
         * @param id JSON's null where none could be read
         */
        record Malformed(JsonNode id, int code, String reason) implements Message {}
    }

    static Message read(byte[] body) {
        JsonNode root;
        try {
            String text = WellFormed.decode(body);
            root = STRICT.readTree(text);
            if (!WellFormed.isWellFormed(text, root)) {
                return malformed(PARSE_ERROR, "The body has half of a surrogate pair in it, which is no character.");
            }
        } catch (JacksonException | ArithmeticException | NumberFormatException e) {
            // The latter two for a number whose exponent no machine can hold.
            return malformed(PARSE_ERROR, "The body is no valid JSON.");
        } catch (CharacterCodingException e) {
            return malformed(PARSE_ERROR, "The body is no valid UTF-8.");
        }
        if (root.isArray()) {
            return malformed(INVALID_REQUEST, "A batch is not accepted: send one request in one body.");
        }
        if (!(root instanceof ObjectNode object)) {
            return malformed(INVALID_REQUEST, "The body is to be one JSON-RPC request, which is an object.");
        }
        return read(object);
    }

    private static Message read(ObjectNode object) {
        JsonNode method = object.path("method");
        if (!VERSION.equals(object.get("jsonrpc"))) {
            return malformed(object, "`jsonrpc` is to be \"2.0\".");
        }
        if (method.isMissingNode() && (object.has("result") || object.has("error"))) {
            return new Message.Notification("response", Json.NODES.objectNode());
        }
        if (!method.isTextual()) {
            return malformed(object, "`method` is to be text.");
        }
        Optional<ObjectNode> params = objectOrNothing(object, "params");
        if (params.isEmpty()) {
            return malformed(object, "`params` is to be an object.");
        }
        Optional<ObjectNode> meta = objectOrNothing(params.get(), "_meta");
        if (meta.isEmpty()) {
            return malformed(object, "`params._meta` is to be an object.");
        }
        if (!object.has("id")) {
            return new Message.Notification(method.textValue(), params.get());
        }
        return id(object)
                .<Message>map(id -> new Message.Request(id, method.textValue(), params.get(), meta.get()))
                .orElseGet(() -> malformed(
                        INVALID_REQUEST,
                        "`id` is to be a whole number, or text of at most %d characters.".formatted(LONGEST_ID)));
    }

    /** The id, if it is one that may be. */
    private static Optional<JsonNode> id(ObjectNode object) {
        JsonNode id = object.path("id");
        boolean text = id.isTextual() && id.textValue().length() <= LONGEST_ID;
        return Optional.of(id).filter(given -> text || (given.isIntegralNumber() && given.canConvertToLong()));
    }

    /** What is absent is as good as empty; what is there and no object is nothing. */
    private static Optional<ObjectNode> objectOrNothing(ObjectNode parent, String key) {
        return switch (parent.path(key)) {
            case ObjectNode object -> Optional.of(object);
            case JsonNode other -> other.isMissingNode() ? Optional.of(Json.NODES.objectNode()) : Optional.empty();
        };
    }

    private static Message malformed(int code, String reason) {
        return new Message.Malformed(Json.NODES.nullNode(), code, reason);
    }

    private static Message malformed(ObjectNode object, String reason) {
        return new Message.Malformed(id(object).orElseGet(Json.NODES::nullNode), INVALID_REQUEST, reason);
    }
}
