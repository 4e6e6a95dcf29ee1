package dev.postern.kit.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.mcp.Wire.Answer;
import dev.postern.kit.result.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that asks for progress gets it while it waits, in both eras. */
@QuarkusTest
class ProgressTest extends PodTest {
    private static final String TOOL = "acme_things_await";

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2025-11-25", "2026-07-28"})
    void tellsItBeforeTheResult(String version) {
        Answer answer = wire.send(body(version, "\"token\""), headers(version));

        assertEquals(200, answer.status());
        assertEquals("text/event-stream", answer.header("Content-Type"));
        assertEquals("no", answer.header("X-Accel-Buffering"));
        List<JsonNode> events = events(answer.body());
        assertEquals(4, events.size(), answer.body());
        for (int i = 0; i < 3; i++) {
            assertEquals("notifications/progress", events.get(i).path("method").asText());
            assertEquals("token", events.get(i).at("/params/progressToken").asText());
            assertEquals(i, events.get(i).at("/params/progress").asInt(-1));
            assertEquals(2, events.get(i).at("/params/total").asInt());
            assertEquals(
                    "looked %d times".formatted(i),
                    events.get(i).at("/params/message").asText());
        }
        assertEquals(
                "{\"looked\":2}", events.get(3).at("/result/content/0/text").asText());
        assertEquals(
                version.equals(Modern.VERSION) ? "complete" : "",
                events.get(3).at("/result/resultType").asText());
    }

    @Test
    void givesTheTokenBackAsItCame() {
        for (String token : List.of("7", "0", "-1", "9223372036854775807", "\"7\"", "\"\"", "\"ä😀\"")) {
            Answer answer = wire.send(body("2025-11-25", token));
            assertEquals(McpCaller.read(token), events(answer.body()).getFirst().at("/params/progressToken"));
        }
    }

    @Test
    void answersInPlainJsonWhoDoesNotAskOrTakesNoEvents() {
        for (Answer answer : List.of(
                wire.send(body("2025-11-25", null)),
                wire.send(body("2025-11-25", "null")),
                wire.send(body("2025-11-25", "7"), "Accept", "application/json"))) {
            assertEquals("application/json", answer.header("Content-Type"));
            assertEquals(
                    "{\"looked\":2}", answer.json().at("/result/content/0/text").asText());
        }
    }

    @Test
    void answersInPlainJsonWhatReportsNothing() {
        ObjectNode params = Json.NODES.objectNode().put("name", LIST);
        params.putObject("_meta").put("progressToken", 7);

        assertEquals(
                "application/json",
                wire.send(Wire.request(1, "tools/call", params)).header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-28"})
    void comesAtOnceAndEndsWithTheClient(String version) throws IOException, InterruptedException {
        vendor.hang(true);
        try (LogLines log = new LogLines()) {
            HttpResponse<InputStream> answer = wire.http()
                    .send(
                            wire.to("POST", BodyPublishers.ofString(body(version, "7")), headers(version)),
                            BodyHandlers.ofInputStream());
            BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            assertEquals("event: message", lines.readLine());
            assertTrue(lines.readLine().contains("looked 0 times"));
            become(1, Duration.ofSeconds(5), vendor::waiting);

            answer.body().close();

            become(0, Duration.ofSeconds(1), vendor::waiting);
            assertEquals(List.of(), log.lines());
        } finally {
            vendor.hang(false);
        }
    }

    private static String body(String version, @org.jspecify.annotations.Nullable String token) {
        ObjectNode params = Json.NODES.objectNode().put("name", TOOL);
        params.putObject("arguments").put("id", "a-1").put("times", 2);
        ObjectNode meta = params.putObject("_meta");
        if (token != null) {
            meta.set("progressToken", McpCaller.read(token));
        }
        if (version.equals(Modern.VERSION)) {
            meta.put(Modern.META_VERSION, version).putObject(Modern.META_CAPABILITIES);
        }
        return Wire.request(1, "tools/call", params);
    }

    private static String[] headers(String version) {
        return new String[] {
            "MCP-Protocol-Version",
            version,
            "Mcp-Method",
            "tools/call",
            "Mcp-Name",
            TOOL,
            "Accept",
            "application/json, text/event-stream"
        };
    }

    private static List<JsonNode> events(String stream) {
        return stream.lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> McpCaller.read(line.substring(6)))
                .toList();
    }
}
