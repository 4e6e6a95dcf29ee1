package dev.postern.contract.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class RedactingFilterTest {
    private static final String REST = "A1b2C3d4".repeat(6) + "Z";
    private static final String MARKED = "pst_" + REST;

    @Test
    void redactsAMessage() {
        assertEquals("GET /mcp/pst_[redacted]?x HTTP/1.1", write(line("GET /mcp/" + MARKED + "?x HTTP/1.1")));
    }

    @Test
    void redactsAParameter() {
        assertEquals("asked for /mcp/pst_[redacted]", write(line("asked for %s", "/mcp/" + MARKED)));
    }

    @Test
    void redactsWhatOnlyMessageAndParameterTogetherAre() {
        assertEquals("asked for pst_[redacted]", write(line("asked for pst_%s", REST)));
    }

    @Test
    void redactsAPlainRecord() {
        LogRecord line = new LogRecord(Level.INFO, "asked for {0}");
        line.setParameters(new Object[] {MARKED, 3});

        new RedactingFilter().isLoggable(line);

        assertEquals("pst_[redacted]", line.getParameters()[0]);
        assertEquals(3, line.getParameters()[1]);
    }

    @Test
    void redactsCausesAndSuppressedFailures() {
        IllegalStateException failure =
                new IllegalStateException("outer", new IllegalArgumentException("bad path /mcp/" + MARKED));
        failure.addSuppressed(new IllegalStateException("beside", new IllegalStateException("psa_" + REST)));

        String trace = trace(failure);

        assertFalse(trace.contains(REST), trace);
        assertTrue(trace.contains("IllegalArgumentException: bad path /mcp/pst_[redacted]"), trace);
        assertTrue(trace.contains("redactsCausesAndSuppressedFailures"), trace);
    }

    @Test
    void bearsFailuresThatCauseEachOther() {
        IllegalStateException one = new IllegalStateException(MARKED);
        one.initCause(new IllegalStateException("other", one));

        assertFalse(trace(one).contains(REST));
    }

    @Test
    void leavesOtherLinesAndFailuresAsTheyAre() {
        ExtLogRecord line = line("%d of %s", 3, "pst_");
        IllegalStateException failure = new IllegalStateException("outer");
        line.setThrown(failure);

        assertEquals("3 of pst_", write(line));
        assertSame(failure, line.getThrown());
    }

    private static String trace(Throwable failure) {
        ExtLogRecord line = line("failed");
        line.setThrown(failure);
        new RedactingFilter().isLoggable(line);
        StringWriter trace = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static ExtLogRecord line(String message, Object... parameters) {
        ExtLogRecord line = new ExtLogRecord(Level.INFO, message, ExtLogRecord.FormatStyle.PRINTF, "test");
        line.setParameters(parameters);
        return line;
    }

    private static String write(LogRecord line) {
        new RedactingFilter().isLoggable(line);
        return new PatternFormatter("%s").format((ExtLogRecord) line);
    }
}
