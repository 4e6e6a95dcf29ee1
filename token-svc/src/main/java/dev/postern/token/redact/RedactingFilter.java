package dev.postern.token.redact;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/** Takes tokens out of log records, whoever wrote them. Switched on by {@code quarkus.log.console.filter}. */
@LoggingFilter(name = "redact")
public final class RedactingFilter implements Filter {
    @Override
    public boolean isLoggable(LogRecord line) {
        String message = line.getMessage();
        if (message != null && Redaction.finds(message)) {
            // Told apart, because the plain method forgets how the message is formatted.
            if (line instanceof ExtLogRecord extended) {
                extended.setMessage(Redaction.of(message), extended.getFormatStyle());
            } else {
                line.setMessage(Redaction.of(message));
            }
        }
        Object[] parameters = line.getParameters();
        if (parameters != null && Arrays.stream(parameters).anyMatch(RedactingFilter::mustBeRedacted)) {
            line.setParameters(
                    Arrays.stream(parameters).map(RedactingFilter::redact).toArray());
        }
        if (line.getThrown() != null) {
            line.setThrown(RedactedThrowable.of(line.getThrown()));
        }
        return true;
    }

    private static boolean mustBeRedacted(@Nullable Object parameter) {
        return Redaction.finds(String.valueOf(parameter));
    }

    private static @Nullable Object redact(@Nullable Object parameter) {
        return mustBeRedacted(parameter) ? Redaction.of(String.valueOf(parameter)) : parameter;
    }
}
