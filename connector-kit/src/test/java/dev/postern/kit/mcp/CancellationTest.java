package dev.postern.kit.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.Headers;
import dev.postern.kit.result.Json;
import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who no longer waits for an answer does not let the vendor work on it. */
@QuarkusTest
class CancellationTest extends PodTest {
    @Inject
    ConnectionManager sessions;

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-28"})
    void endsTheVendorsWorkWithinASecond(String version) throws IOException {
        vendor.hang(true);
        try (LogLines log = new LogLines()) {
            Socket client = new Socket(url.getHost(), url.getPort());
            client.getOutputStream().write(call(version));
            become(1, Duration.ofSeconds(5), vendor::waiting);

            client.close();

            become(0, Duration.ofSeconds(1), vendor::waiting);
            assertFalse(sessions.iterator().hasNext(), "the extension keeps a session");
            assertEquals(List.of(), log.lines());
        } finally {
            vendor.hang(false);
        }
        assertEquals(200, wire.send(Wire.call(1, LIST)).status());
    }

    @Test
    void leavesTheOthersAlone() throws IOException {
        vendor.hang(true);
        try (Socket stays = new Socket(url.getHost(), url.getPort())) {
            Socket goes = new Socket(url.getHost(), url.getPort());
            stays.getOutputStream().write(call("2025-11-25"));
            goes.getOutputStream().write(call("2025-11-25"));
            become(2, Duration.ofSeconds(5), vendor::waiting);

            goes.close();

            become(1, Duration.ofSeconds(1), vendor::waiting);
        } finally {
            vendor.hang(false);
        }
        become(0, Duration.ofSeconds(1), vendor::waiting);
    }

    @Test
    void endsWhatIsTakenBack() throws IOException {
        vendor.hang(true);
        try (Socket client = new Socket(url.getHost(), url.getPort())) {
            client.getOutputStream().write(call("2025-11-25"));
            become(1, Duration.ofSeconds(5), vendor::waiting);

            assertEquals(202, wire.send(cancelled("1")).status());

            become(0, Duration.ofSeconds(1), vendor::waiting);
            client.setSoTimeout(2_000);
            byte[] answer = new byte[4_096];
            String text = new String(answer, 0, client.getInputStream().read(answer), StandardCharsets.UTF_8);
            assertTrue(text.startsWith("HTTP/1.1 200"), text);
            assertTrue(text.contains("\"code\":\"cancelled\""), text);
            become(false, Duration.ofSeconds(1), () -> sessions.iterator().hasNext());
        } finally {
            vendor.hang(false);
        }
    }

    @Test
    void endsNothingThatMayBeAnothersOrIsNotThere() throws IOException {
        vendor.hang(true);
        try (Socket one = new Socket(url.getHost(), url.getPort());
                Socket another = new Socket(url.getHost(), url.getPort())) {
            one.getOutputStream().write(call("2025-11-25"));
            another.getOutputStream().write(call("2025-11-25"));
            become(2, Duration.ofSeconds(5), vendor::waiting);

            for (String id : List.of("1", "\"1\"", "2", "null", "{}", "[1]")) {
                assertEquals(202, wire.send(cancelled(id)).status());
            }

            assertEquals(2, vendor.waiting());
        } finally {
            vendor.hang(false);
        }
        become(0, Duration.ofSeconds(1), vendor::waiting);
    }

    private static String cancelled(String id) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":%s}}"
                .formatted(id);
    }

    private byte[] call(String version) {
        var params = Json.NODES.objectNode().put("name", LIST);
        if (version.equals(Modern.VERSION)) {
            params.putObject("_meta").put(Modern.META_VERSION, version).putObject(Modern.META_CAPABILITIES);
        }
        String body = Wire.request(1, "tools/call", params);
        return """
                POST /mcp HTTP/1.1\r
                Host: pod\r
                Content-Type: application/json\r
                Content-Length: %d\r
                MCP-Protocol-Version: %s\r
                Mcp-Method: tools/call\r
                Mcp-Name: %s\r
                %s: %s\r
                \r
                %s""".formatted(body.length(), version, LIST, Headers.PASS, wire.pass(), body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
