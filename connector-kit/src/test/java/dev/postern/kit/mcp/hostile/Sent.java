package dev.postern.kit.mcp.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is sent, and how it has to be answered.
 *
 * @param kind what is wrong with it
 * @param text its bytes, each a character of ISO 8859-1
 * @param headers names and values in turn, besides those of every POST
 */
public record Sent(String kind, String text, List<String> headers, Expected expected) {
    public Sent {
        headers = List.copyOf(headers);
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Fails unless it was answered as it has to be. */
    public void judge(int status, String body) {
        try {
            expected.judge(status, body);
        } catch (AssertionError e) {
            throw new AssertionError("%s: %s %s".formatted(kind, headers, text), e);
        }
    }

    @Override
    public String toString() {
        return kind;
    }
}
