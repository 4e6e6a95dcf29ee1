package dev.postern.sandbox.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.SandboxTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestLimitTest extends SandboxTest {

    @Test
    void tellsOnEveryAnswerWhatIsLeft() {
        ACME.get("/tasks");
        Answer second = ACME.get("/nothing/here");

        assertEquals("600", second.header("X-RateLimit-Limit"));
        assertEquals("598", second.header("X-RateLimit-Remaining"));
    }

    @Test
    void refusesTheRequestAboveTheLimit() {
        SANDBOX.limit(2);
        ACME.get("/tasks");
        ACME.get("/tasks");
        SANDBOX.advance(Duration.ofSeconds(10));

        Answer third = ACME.get("/tasks");

        assertEquals(429, third.status());
        assertEquals("Too Many Attempts.", third.message());
        assertEquals("50", third.header("Retry-After"));
        assertEquals("" + NOW.plusSeconds(60).getEpochSecond(), third.header("X-RateLimit-Reset"));
        assertEquals("0", third.header("X-RateLimit-Remaining"));
    }

    @Test
    void letsRequestsThroughAgainAfterAMinute() {
        SANDBOX.limit(1);
        ACME.get("/tasks");
        SANDBOX.advance(Duration.ofMinutes(1));

        assertEquals(200, ACME.get("/tasks").status());
    }

    @Test
    void countsEachTokenForItself() {
        SANDBOX.limit(1);
        ACME.get("/tasks");

        assertEquals(200, GLOBEX.get("/tasks").status());
        assertEquals(429, ACME.get("/tasks").status());
    }
}
