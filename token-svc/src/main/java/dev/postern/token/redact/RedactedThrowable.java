package dev.postern.token.redact;

import org.jspecify.annotations.Nullable;

/** Stands in a log line for a failure whose message holds a token. */
final class RedactedThrowable extends Throwable {
    private RedactedThrowable(String text, @Nullable Throwable cause) {
        super(text, cause, false, true);
    }

    /** The failure itself, unless it or one of its causes has to be redacted. */
    static Throwable of(Throwable failure) {
        if (!mustBeRedacted(failure)) {
            return failure;
        }
        Throwable cause = failure.getCause() == null ? null : of(failure.getCause());
        RedactedThrowable redacted = new RedactedThrowable(Redaction.of(failure.toString()), cause);
        redacted.setStackTrace(failure.getStackTrace());
        return redacted;
    }

    private static boolean mustBeRedacted(Throwable failure) {
        return Redaction.finds(failure.toString())
                || (failure.getCause() != null && mustBeRedacted(failure.getCause()));
    }
}
