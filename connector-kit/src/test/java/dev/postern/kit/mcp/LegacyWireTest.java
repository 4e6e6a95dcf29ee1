package dev.postern.kit.mcp;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.mcp.Wire.Answer;
import dev.postern.kit.result.Json;
import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol versions 2024-11-05 to 2025-11-25, and what the MCP extension alone would do wrong with them. */
@QuarkusTest
class LegacyWireTest extends PodTest {
    private static final List<String> VERSIONS = List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25");
    private static final List<String> METHODS =
            List.of("initialize", "ping", "tools/list", "tools/call", "logging/setLevel", "resources/list");

    @Inject
    ConnectionManager sessions;

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "7", "9223372036854775807", "\"\"", "\"seven\"", "\"7\"", "\"\\u00e4\\ud83d\\ude00\""
            })
    void answersWithTheIdThatWasSent(String id) {
        assertAll(METHODS.stream().map(method -> () -> {
            Answer answer = wire.send("""
                    {"jsonrpc":"2.0","id":%s,"method":"%s","params":{"name":"%s","protocolVersion":"2025-11-25","level":"info"}}""".formatted(id, method, LIST));
            assertEquals(200, answer.status(), method);
            assertEquals(McpCaller.read(id), answer.json().path("id"), method);
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1.5", "1e400", "true", "{}", "[]", "9223372036854775808"})
    void refusesIdsThatMayNotBe(String id) {
        Answer answer = wire.send("{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"ping\"}".formatted(id));

        assertEquals(400, answer.status());
        assertEquals(JsonRpc.INVALID_REQUEST, answer.code());
        assertTrue(answer.json().path("id").isNull());
    }

    @Test
    void refusesAnIdThatIsTooLong() {
        assertEquals(400, wire.send(Wire.request("x".repeat(201), "ping")).status());
        assertEquals(200, wire.send(Wire.request("x".repeat(200), "ping")).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/of-tomorrow\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"tools/call\",\"params\":{\"name\":\"list_all_acme_things\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":1,\"message\":\"no\"}}"
            })
    void acceptsNotificationsWithoutAWord(String body) {
        Answer answer = wire.send(body);

        assertEquals(202, answer.status());
        assertEquals("", answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT", "PATCH", "OPTIONS", "HEAD"})
    void takesPostOnly(String method) {
        Answer answer = wire.send(wire.to(method, BodyPublishers.noBody(), "Mcp-Session-Id", "whatever"));

        assertEquals(405, answer.status());
        assertEquals("POST", answer.header("Allow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sse", "/messages", "/messages/some", "/other", "x"})
    void hasNoOtherPaths(String path) {
        Wire other = new Wire(java.net.URI.create(url + path), wire.pass(), wire.http());

        assertEquals(404, other.send(Wire.request(1, "ping")).status());
        assertEquals(404, other.send(other.to("GET", BodyPublishers.noBody())).status());
    }

    static Stream<List<String>> accepts() {
        return Stream.of(
                List.of(),
                List.of("Accept", "application/json"),
                List.of("Accept", "*/*"),
                List.of("Accept", "text/event-stream"),
                List.of("Accept", "application/json, text/event-stream"),
                List.of("Accept", "text/html"),
                List.of("Accept", "nonsense"),
                List.of("Accept", "application/json", "Accept", "text/event-stream"));
    }

    @ParameterizedTest
    @MethodSource("accepts")
    void answersInJsonWhateverIsAccepted(List<String> accept) {
        for (String method : METHODS) {
            ObjectNode params = Json.NODES
                    .objectNode()
                    .put("name", LIST)
                    .put("protocolVersion", "2025-11-25")
                    .put("level", "info");
            Answer answer = wire.send(Wire.request(1, method, params), accept.toArray(String[]::new));
            assertEquals(200, answer.status(), method);
            assertEquals("application/json", answer.header("Content-Type"), method);
            assertEquals("", answer.header("Mcp-Session-Id"), method);
        }
    }

    @Test
    void agreesOnEveryVersionThatThereWas() {
        assertAll(VERSIONS.stream().map(version -> () -> assertEquals(version, agreed(version))));
        assertEquals("2025-11-25", agreed("2025-12-12"));
        assertEquals("2025-11-25", agreed("nonsense"));
    }

    @Test
    void speaksEveryVersionThatThereWas() {
        assertAll(VERSIONS.stream().map(version -> () -> {
            Answer answer = wire.send(Wire.call(1, LIST), "MCP-Protocol-Version", version);
            assertEquals(200, answer.status());
            assertTrue(answer.json().at("/result/content/0/text").asText().contains("a-1"), answer.body());
            assertFalse(answer.json().path("result").has("resultType"), answer.body());
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-10-07", "2026-01-01", "1.0", "nonsense", ""})
    void refusesAVersionThatThereWasNotSoThatClientsFallBack(String version) {
        Answer answer = wire.send(Wire.request(1, "tools/list"), "MCP-Protocol-Version", version);

        assertEquals(400, answer.status());
        assertEquals(JsonRpc.INVALID_REQUEST, answer.code());
        assertEquals("2025-11-25", agreed("2025-11-25", "MCP-Protocol-Version", version));
    }

    @Test
    void refusesToInitializeWithoutAVersion() {
        assertEquals(
                JsonRpc.INVALID_PARAMS, wire.send(Wire.request(1, "initialize")).code());
    }

    @Test
    void initializesWhateverElseTheClientSaysOfItself() {
        for (String more : List.of(
                "", ",\"clientInfo\":7", ",\"clientInfo\":{}", ",\"capabilities\":[]", ",\"_meta\":{\"x\":1}")) {
            Answer answer = wire.send("""
                    {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18"%s}}""".formatted(more));
            assertEquals(
                    "2025-06-18", answer.json().at("/result/protocolVersion").asText(), more);
        }
    }

    @Test
    void keepsNothingOfRequestsThatHaveEnded() {
        List<String> bodies = List.of(
                Wire.request(1, "initialize", Json.NODES.objectNode().put("protocolVersion", "2025-11-25")),
                Wire.request(1, "initialize"),
                Wire.request(1, "tools/list"),
                Wire.call(1, LIST),
                Wire.call(1, "no_such_tool"),
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":",
                "[]");
        for (int i = 0; i < 20; i++) {
            bodies.forEach(wire::send);
            wire.send(bodies.getFirst(), "Mcp-Session-Id", "invented");
            wire.send(Wire.request(1, "ping"), "MCP-Protocol-Version", "1.0");
        }

        assertFalse(sessions.iterator().hasNext(), "the extension keeps a session");
    }

    private String agreed(String version, String... headers) {
        ObjectNode params = Json.NODES.objectNode().put("protocolVersion", version);
        params.putObject("clientInfo").put("name", "test").put("version", "1");
        params.putObject("capabilities");
        Answer answer = wire.send(Wire.request(1, "initialize", params), headers);
        return answer.json().at("/result/protocolVersion").asText();
    }
}
