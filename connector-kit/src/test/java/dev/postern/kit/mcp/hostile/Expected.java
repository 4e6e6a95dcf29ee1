package dev.postern.kit.mcp.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a request has to be answered.
 *
 * @param status of HTTP
 * @param code of the JSON-RPC error; 0 where there is none
 */
public record Expected(int status, int code) {
    static final Expected RESULT = new Expected(200, 0);
    static final Expected ACCEPTED = new Expected(202, 0);
    static final Expected NO_JSON = new Expected(400, -32700);
    static final Expected NO_REQUEST = new Expected(400, -32600);
    static final Expected INCOMPLETE = new Expected(400, -32602);
    static final Expected NO_METHOD = new Expected(200, -32601);
    static final Expected NO_MODERN_METHOD = new Expected(404, -32601);
    static final Expected NO_CALL = new Expected(200, -32602);
    static final Expected CONTRADICTION = new Expected(400, -32020);
    static final Expected NO_VERSION = new Expected(400, -32022);
    /** For bytes that were hurt at random, so that nobody knows what has become of them: any of the answers above. */
    static final Expected ANY = new Expected(0, 0);

    private static final Set<Expected> POSSIBLE = Set.of(
            RESULT,
            ACCEPTED,
            NO_JSON,
            NO_REQUEST,
            INCOMPLETE,
            NO_METHOD,
            NO_MODERN_METHOD,
            NO_CALL,
            CONTRADICTION,
            NO_VERSION);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|\\bat [a-z]+\\.[a-z]+\\.|java\\.(lang|util|io)\\.|io\\.(quarkus|vertx|smallrye|netty)|jackson|dev\\.postern\\.");

    /** Fails unless an answer is this one, is well-formed, and shows nothing of the inside. */
    public void judge(int status, String body) {
        assertNothingOfTheInside(body);
        Expected answered = new Expected(status, code(status, body));
        if (equals(ANY)) {
            assertTrue(POSSIBLE.contains(answered), () -> answered + ": " + body);
        } else {
            assertEquals(this, answered, body);
        }
    }

    public static void assertNothingOfTheInside(String text) {
        assertFalse(INSIDE.matcher(text).find(), text);
    }

    private static int code(int status, String body) {
        if (status == ACCEPTED.status()) {
            assertEquals("", body);
            return 0;
        }
        JsonNode answer = read(body);
        assertEquals("2.0", answer.path("jsonrpc").asText(), body);
        assertTrue(answer.has("id"), body);
        assertTrue(answer.has("result") ^ answer.has("error"), body);
        return answer.at("/error/code").asInt();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new AssertionError("this is no JSON: " + body, e);
        }
    }
}
