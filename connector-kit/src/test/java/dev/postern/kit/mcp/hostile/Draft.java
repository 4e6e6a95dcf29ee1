package dev.postern.kit.mcp.hostile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A good request, for something to be spoilt in it.
 *
 * @param headers names and values in turn that the body agrees with
 * @param modern whether it is of version 2026-07-28
 */
record Draft(ObjectNode request, List<String> headers, boolean modern) {
    static final String VERSION = "2026-07-28";
    static final String VERSION_HEADER = "MCP-Protocol-Version";
    static final String META_VERSION = "io.modelcontextprotocol/protocolVersion";
    static final String META_CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "@here@";

    /** @param params its JSON */
    static Draft of(boolean modern, String method, String params) {
        ObjectNode request =
                JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 7).put("method", method);
        request.set("params", json(params));
        if (!modern) {
            return new Draft(request, List.of(), false);
        }
        ObjectNode meta = request.withObject("/params").withObject("/_meta").put(META_VERSION, VERSION);
        meta.putObject(META_CAPABILITIES);
        List<String> headers = new ArrayList<>(List.of(VERSION_HEADER, VERSION, "Mcp-Method", method));
        if (request.at("/params/name").isTextual()) {
            headers.addAll(List.of("Mcp-Name", request.at("/params/name").asText()));
        }
        return new Draft(request, headers, true);
    }

    /** A value as it is written, which is to be valid JSON. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new AssertionError(text, e);
        }
    }

    ObjectNode params() {
        return request.withObject("/params");
    }

    ObjectNode meta() {
        return params().withObject("/_meta");
    }

    boolean isCall() {
        return request.path("method").asText().equals("tools/call");
    }

    String text() {
        return latin(request.toString());
    }

    /** With a text in the place of a value; it need be no JSON. */
    Sent with(ObjectNode parent, String key, String value, String kind, Expected expected) {
        parent.put(key, MARK);
        return as(kind, request.toString().replace("\"" + MARK + "\"", value), expected);
    }

    Draft with(List<String> others) {
        return new Draft(request, others, modern);
    }

    Sent as(String kind, Expected expected) {
        return as(kind, request.toString(), expected);
    }

    Sent as(String kind, String text, Expected expected) {
        return ofBytes(kind, latin(text), expected);
    }

    /** @param bytes each a character of ISO 8859-1 */
    Sent ofBytes(String kind, String bytes, Expected expected) {
        return new Sent((modern ? "modern, " : "") + kind, bytes, headers, expected);
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
