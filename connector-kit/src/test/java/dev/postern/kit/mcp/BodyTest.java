package dev.postern.kit.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.mcp.Wire.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body may be: JSON in UTF-8, and so much of it. */
@QuarkusTest
class BodyTest extends PodTest {
    private static final int LIMIT = 4 << 20;

    @Test
    void takesABodyOfExactlyTheLimit() {
        assertEquals(200, wire.send(padded(LIMIT)).status());
    }

    @Test
    void refusesALargerOneWhetherItsLengthIsDeclaredOrNot() {
        byte[] body = padded(LIMIT + 1);
        try (LogLines log = new LogLines()) {
            for (Answer answer : List.of(
                    wire.send(body),
                    wire.send(wire.to("POST", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))))) {
                assertEquals(413, answer.status());
                assertEquals(JsonRpc.INVALID_REQUEST, answer.code());
                assertTrue(answer.json().at("/error/message").asText().contains("4194304"), answer.body());
            }
            assertEquals(List.of(), log.lines());
        }
        assertEquals(200, wire.send(Wire.request(1, "ping")).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "Application/JSON; charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "application/json;"
            })
    void takesJson(String type) {
        assertEquals(
                200, wire.send(Wire.request(1, "ping"), "Content-Type", type).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/jsonx",
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1",
                "application/json, text/plain",
                "*/*",
                "nonsense",
                ""
            })
    void refusesWhatIsNotSaidToBeJson(String type) {
        Answer answer = wire.send(Wire.request(1, "ping"), "Content-Type", type);

        assertEquals(415, answer.status());
        assertEquals(JsonRpc.INVALID_REQUEST, answer.code());
        assertTrue(answer.json().at("/error/message").asText().contains("application/json"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "identity, gzip", "nonsense"})
    void refusesWhatIsCompressed(String encoding) {
        assertEquals(
                415,
                wire.send(Wire.request(1, "ping"), "Content-Encoding", encoding).status());
    }

    @Test
    void takesTextThatIsNotAscii() {
        String body = Wire.request("ä€😀\uFFFD", "ping");

        assertEquals("ä€😀\uFFFD", wire.send(body).json().path("id").asText());
    }

    private static byte[] padded(int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) ' ');
        byte[] request = Wire.request(1, "ping").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(request, 0, body, 0, request.length);
        return body;
    }
}
