package dev.postern.token.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.postern.token.key.Token;
import dev.postern.token.key.TokenKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedactingFilterTest {
    private final String token =
            Token.random(TokenKind.CONNECTOR, new SecureRandom()).text().reveal();

    @ParameterizedTest
    @EnumSource
    void takesATokenOutOfAMessage(TokenKind kind) {
        String text = Token.random(kind, new SecureRandom()).text().reveal();
        String written = write(line("GET /mcp/" + text + "?x HTTP/1.1"));
        assertEquals("GET /mcp/%s[redacted]?x HTTP/1.1".formatted(text.substring(0, 4)), written);
    }

    @Test
    void takesATokenOutOfAParameter() {
        ExtLogRecord line = line("asked for %s");
        line.setParameters(new Object[] {"/mcp/" + token});
        assertEquals("asked for /mcp/pst_[redacted]", write(line));
    }

    @Test
    void takesATokenOutOfAnException() {
        ExtLogRecord line = line("failed");
        line.setThrown(new IllegalStateException("outer", new IllegalArgumentException("bad path /mcp/" + token)));
        new RedactingFilter().isLoggable(line);
        StringWriter trace = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains(token), trace.toString());
    }

    @Test
    void takesAPassOut() {
        assertEquals("pass [redacted pass]", write(line("pass eyJhbGciOiJFUzI1NiJ9.eyJ2ZXIiOjF9.c2ln")));
    }

    @Test
    void leavesOtherLinesAsTheyAre() {
        ExtLogRecord line = line("%d of %s");
        line.setParameters(new Object[] {3, "pst_"});
        assertEquals("3 of pst_", write(line));
    }

    private static ExtLogRecord line(String message) {
        return new ExtLogRecord(Level.INFO, message, ExtLogRecord.FormatStyle.PRINTF, "test");
    }

    private static String write(LogRecord line) {
        new RedactingFilter().isLoggable(line);
        return new PatternFormatter("%m").format(line);
    }
}
