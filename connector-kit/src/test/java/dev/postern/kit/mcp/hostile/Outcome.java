package dev.postern.kit.mcp.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.mcp.hostile.RawHttp.Answer;

/**
 * What has to become of a connection on which a head is sent.
 *
 * @param status of HTTP; 0 where the connection is closed without an answer
 * @param code of the JSON-RPC error; 0 where there is none
 */
public record Outcome(int status, int code) {
    static final Outcome HUNG_UP = new Outcome(0, 0);

    static Outcome of(int status) {
        return new Outcome(status, 0);
    }

    /** Fails unless it was answered, or ended, as it has to be. */
    public void judge(Answer answer) {
        Expected.assertNothingOfTheInside(answer.text());
        assertTrue(answer.hungUp() || answer.status() != 0, () -> "it was left waiting: " + answer.text());
        assertEquals(this, new Outcome(answer.status(), answer.code()), answer.text());
    }
}
