package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.result.Json;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Requests gone wrong: each begins as a good one, and then something in it is replaced, and perhaps its bytes are hurt. */
final class Garbage {
    private static final String MARK = "@here@";
    private static final List<String> GOOD = List.of(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"tools/list\",\"params\":{\"cursor\":\"x\",\"_meta\":{\"progressToken\":1}}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1,\"reason\":\"why\"}}",
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"logging/setLevel\",\"params\":{\"level\":\"info\"}}",
            "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"roots\":{\"listChanged\":true}},\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"}}}",
            call("list_all_acme_things", "{\"search\":\"x\",\"limit\":2,\"next_cursor\":\"y\",\"fields\":[\"id\"]}"),
            call("get_single_acme_thing_by_id", "{\"id\":\"a-1\"}"),
            call("create_a_acme_thing", "{\"name\":\"n\",\"size\":1}"),
            call(
                    "update_a_acme_thing_by_id",
                    "{\"id\":\"a-1\",\"name\":\"n\",\"parts\":[1,2],\"extras\":{\"a\":{\"b\":1}}}"),
            call("acme_things_replace_parts", "{\"id\":\"a-1\",\"body\":[{\"name\":\"p\"}]}"),
            call("acme_things_assemble", "{\"name\":\"n\",\"parts\":[\"p\",\"q\"]}"),
            call("create_a_acme_file", "{\"file\":{\"name\":\"f.txt\",\"text\":\"t\",\"media_type\":\"text/plain\"}}"),
            "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"server/discover\",\"params\":{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}}}");
    private static final List<String> METHODS = List.of(
            "initialize",
            "tools/call",
            "tools/list",
            "ping",
            "server/discover",
            "q/close",
            "resources/read",
            "completion/complete",
            "notifications/initialized",
            "sampling/createMessage",
            "tools/call\\u0000",
            "");

    private final Random random;

    Garbage(long seed) {
        random = new Random(seed);
    }

    /** What to send. */
    record Sent(Buffer body, List<String> headers) {
        String text() {
            return body.toString();
        }
    }

    /** The next one, with the headers of the good request that it began as. */
    Sent next(boolean modern) {
        ObjectNode request = (ObjectNode) McpCaller.read(pick(GOOD));
        if (!modern) {
            return new Sent(Buffer.buffer(spoilt(request)), List.of());
        }
        ObjectNode meta = request.withObject("/params").withObject("/_meta").put(Modern.META_VERSION, Modern.VERSION);
        meta.putObject(Modern.META_CAPABILITIES);
        String method = request.path("method").asText();
        String name = request.at("/params/name").asText();
        return new Sent(
                Buffer.buffer(spoilt(request)),
                List.of("MCP-Protocol-Version", Modern.VERSION, "Mcp-Method", method, "Mcp-Name", name));
    }

    private byte[] spoilt(ObjectNode request) {
        String text = Json.text(request);
        for (int i = random.nextInt(3); i > 0; i--) {
            mark(request);
            text = Json.text(request).replace("\"" + MARK + "\"", value());
            if (i > 1 && !text.contains("\\u") && text.length() < 5_000) {
                request = reread(text, request);
            }
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            bytes = hurt(bytes);
        }
        return bytes;
    }

    /** Replaces one value somewhere in it. */
    private void mark(JsonNode node) {
        List<JsonNode> containers = new ArrayList<>();
        collect(node, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            keys.add(pick(List.of("", "_meta", "params", "id", "arguments", "__proto__", "limit", "x".repeat(300))));
            object.put(pick(keys), MARK);
        } else if (container instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), MARK);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private String value() {
        return switch (random.nextInt(24)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> "1e400";
            case 3 -> "-1e-400";
            case 4 -> "123456789012345678901234567890";
            case 5 -> "9".repeat(1_200);
            case 6 -> "1e999999999";
            case 7 -> "NaN";
            case 8 -> "\"\"";
            case 9 -> "\"\\ud800\"";
            case 10 -> "\"\\u0000\\u001b[31m\\r\\nX-Header: y\"";
            case 11 -> "\"" + "x".repeat(20_000) + "\"";
            case 12 -> "\"../../../etc/passwd%00{{7*7}}${env:HOME}<script>\"";
            case 13 -> "\"\uD83D\uDE00\u202E\uFFFD\uFEFF\"";
            case 14 -> "[]";
            case 15 -> "{}";
            case 16 -> "[".repeat(250) + "]".repeat(250);
            case 17 -> "{\"a\":".repeat(150) + "1" + "}".repeat(150);
            case 18 -> "{\"a\":1,\"a\":2}";
            case 19 -> "{\"\":{\"@type\":\"net.URL\"},\"@class\":\"lang.Runtime\"}";
            case 20 -> "\"" + pick(METHODS) + "\"";
            case 21 -> "[[1,[2,[3]]],{\"a\":[{}]},null,\"s\"]";
            case 22 -> "-0.0";
            default -> Integer.toString(random.nextInt());
        };
    }

    private byte[] hurt(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(12));
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
            case 2 -> joined(bytes, bytes);
            case 3 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
            case 4 -> joined(joined(Arrays.copyOf(bytes, at), noise()), Arrays.copyOfRange(bytes, at, bytes.length));
            case 5 -> joined("[".getBytes(StandardCharsets.UTF_8), joined(bytes, "]".getBytes(StandardCharsets.UTF_8)));
            default -> {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
        };
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(6)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[] left, byte[] right) {
        byte[] all = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, all, left.length, right.length);
        return all;
    }

    private static ObjectNode reread(String text, ObjectNode otherwise) {
        try {
            return Json.MAPPER.readTree(text) instanceof ObjectNode object ? object : otherwise;
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            return otherwise;
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String call(String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}"
                .formatted(tool, arguments);
    }
}
