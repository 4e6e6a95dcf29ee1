package dev.postern.contract.redact;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Takes tokens, passes and credentials out of log records, whoever wrote them. Switched on by {@code
 * quarkus.log.console.filter} and the like.
 */
@LoggingFilter(name = "redact")
public final class RedactingFilter implements Filter {
    private static final ExtFormatter MESSAGE = new PatternFormatter("%s");

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line instanceof ExtLogRecord extended) {
            redact(extended);
        } else {
            redactParts(line);
        }
        if (line.getThrown() != null) {
            line.setThrown(RedactedThrowable.of(line.getThrown()));
        }
        return true;
    }

    /** Looks at the line as it will be written: what is to be redacted may be part template and part parameter. */
    private static void redact(ExtLogRecord line) {
        if (line.getMessage() == null) {
            return;
        }
        String written = MESSAGE.formatMessage(line);
        String clean = Redaction.of(written);
        if (!clean.equals(written)) {
            line.setMessage(clean, ExtLogRecord.FormatStyle.NO_FORMAT);
            line.setParameters(new Object[0]);
        }
    }

    private static void redactParts(LogRecord line) {
        if (line.getMessage() != null) {
            line.setMessage(Redaction.of(line.getMessage()));
        }
        if (line.getParameters() != null) {
            line.setParameters(Arrays.stream(line.getParameters())
                    .map(RedactingFilter::redacted)
                    .toArray());
        }
    }

    private static @Nullable Object redacted(@Nullable Object parameter) {
        String text = String.valueOf(parameter);
        String clean = Redaction.of(text);
        return clean.equals(text) ? parameter : clean;
    }
}
