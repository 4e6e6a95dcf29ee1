package dev.postern.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Headers;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.result.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a waiting tool does while it waits, in both eras. A second lasts a fifth of one. */
@QuarkusTest
@TestProfile(WaitingTest.Slower.class)
@QuarkusTestResource(
        value = TestHouse.class,
        initArgs = {@ResourceArg(name = "vendor", value = "gumloop"), @ResourceArg(name = "others", value = "chat")})
class WaitingTest {
    private static final String MODERN = "2026-07-28";
    private static final String PREFIX = "io.modelcontextprotocol/";

    private final AtomicInteger polls = new AtomicInteger();
    private int until = Integer.MAX_VALUE;

    @ParameterizedTest
    @CsvSource({
        "2025-11-25, gumloop_sessions_wait",
        "2026-07-28, gumloop_sessions_wait",
        "2025-11-25, gumloop_runs_wait",
        "2026-07-28, gumloop_runs_wait"
    })
    void pollsNoMoreOnceTheClientHasLeft(String version, String tool) throws IOException {
        try (House house = new House(this::answer)) {
            Socket client = new Socket(url().getHost(), url().getPort());
            client.getOutputStream().write(raw(house.pass(), version, tool));
            // It looks at 0 s and at 1 s, and would again at 3 s.
            become(2);

            client.close();

            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            assertEquals(2, polls.get());
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-11-25, false", "2026-07-28, false", "2025-11-25, true", "2026-07-28, true"})
    void tellsHowFarItIsToWhoAsks(String version, boolean asks) throws IOException, InterruptedException {
        until = 3;
        try (House house = new House(this::answer);
                HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(url())
                    .POST(BodyPublishers.ofString(body(version, "gumloop_sessions_wait", asks)))
                    .timeout(Duration.ofSeconds(10))
                    .header("Accept", "application/json, text/event-stream")
                    .header(Headers.PASS, house.pass());
            headers(version, "gumloop_sessions_wait").forEach(request::header);

            String answer = http.send(request.build(), BodyHandlers.ofString()).body();

            List<JsonNode> told = asks ? events(answer) : List.of(McpCaller.read(answer));
            assertEquals(asks ? 3 : 1, told.size(), answer);
            for (JsonNode event : told.subList(0, told.size() - 1)) {
                assertEquals("processing", event.at("/params/message").asText());
                assertEquals(50, event.at("/params/total").asInt());
            }
            JsonNode result =
                    McpCaller.read(told.getLast().at("/result/content/0/text").asText());
            assertEquals("completed", result.path("state").asText());
            assertEquals(3, result.path("waited_seconds").asInt());
        }
    }

    /** An account has 16 calls in flight at most, and 32 that wait for a place. */
    @Test
    void holdsNoPlaceOfTheAccountWhileItPauses() throws IOException {
        try (House house = new House(this::answer)) {
            String pass = house.pass();
            List<Socket> waiting = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Socket client = new Socket(url().getHost(), url().getPort());
                client.getOutputStream().write(raw(pass, "2025-11-25", "gumloop_runs_wait"));
                waiting.add(client);
            }
            while (polls.get() < 80) {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
            long begun = System.nanoTime();

            JsonNode other = new McpCaller(pass).call("list_all_gumloop_teams", Json.NODES.objectNode());

            assertFalse(other.at("/result/isError").asBoolean(true), other.toString());
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(4).toNanos(), "it had to wait for a place");
            for (Socket client : waiting) {
                client.close();
            }
        }
    }

    private void answer(HttpServerRequest request) {
        if (String.valueOf(request.path()).endsWith("/teams")) {
            request.response().putHeader("Content-Type", "application/json").end("{\"teams\":[]}");
            return;
        }

        boolean over = polls.incrementAndGet() >= until;
        boolean session = String.valueOf(request.path()).contains("/sessions/");
        String body = session
                ? "{\"session\":{\"id\":\"s\",\"state\":\"%s\"}}".formatted(over ? "completed" : "processing")
                : "{\"state\":\"%s\",\"outputs\":{}}".formatted(over ? "DONE" : "RUNNING");
        request.response().putHeader("Content-Type", "application/json").end(body);
    }

    private void become(int expected) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (polls.get() < expected && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertEquals(expected, polls.get());
    }

    private static byte[] raw(String pass, String version, String tool) {
        String body = body(version, tool, false);
        StringBuilder head = new StringBuilder("POST /mcp HTTP/1.1\r\nHost: pod\r\nContent-Length: %d\r\n%s: %s\r\n"
                .formatted(body.length(), Headers.PASS, pass));
        headers(version, tool)
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return (head + "\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(String version, String tool) {
        return Map.of(
                "Content-Type",
                "application/json",
                "MCP-Protocol-Version",
                version,
                "Mcp-Method",
                "tools/call",
                "Mcp-Name",
                tool);
    }

    private static String body(String version, String tool, boolean asks) {
        ObjectNode request =
                Json.NODES.objectNode().put("jsonrpc", "2.0").put("id", 1).put("method", "tools/call");
        ObjectNode params = request.putObject("params").put("name", tool);
        params.putObject("arguments").put("id", "s");
        ObjectNode meta = params.putObject("_meta");
        if (asks) {
            meta.put("progressToken", "t");
        }
        if (version.equals(MODERN)) {
            meta.put(PREFIX + "protocolVersion", version).putObject(PREFIX + "clientCapabilities");
        }
        return Json.text(request);
    }

    private static List<JsonNode> events(String stream) {
        assertTrue(stream.startsWith("event: message"), stream);
        List<JsonNode> events = new ArrayList<>();
        stream.lines()
                .filter(line -> line.startsWith("data: "))
                .forEach(line -> events.add(McpCaller.read(line.substring(6))));
        return events;
    }

    /** Other tests let no time pass at all. */
    public static class Slower implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("postern.waiting.pace", "0.2");
        }
    }

    private static URI url() {
        return URI.create(ConfigProvider.getConfig().getValue("test.url", String.class) + "/mcp");
    }
}
