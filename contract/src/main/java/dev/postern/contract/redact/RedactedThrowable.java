package dev.postern.contract.redact;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stands in a log line for a failure whose message holds what is to be redacted, or one of whose causes does. */
final class RedactedThrowable extends Throwable {
    private static final long serialVersionUID = 1L;

    private RedactedThrowable(String text, @Nullable Throwable cause) {
        super(text, cause, true, true);
    }

    /** The failure itself, unless something has to be taken out. */
    static Throwable of(Throwable failure) {
        return isClean(failure, seen()) ? failure : copy(failure, seen());
    }

    private static Throwable copy(Throwable failure, Set<Throwable> seen) {
        seen.add(failure);
        Throwable cause = failure.getCause();
        RedactedThrowable redacted = new RedactedThrowable(
                Redaction.of(failure.toString()), cause == null || seen.contains(cause) ? null : copy(cause, seen));
        redacted.setStackTrace(failure.getStackTrace());
        Arrays.stream(failure.getSuppressed())
                .filter(other -> !seen.contains(other))
                .forEach(other -> redacted.addSuppressed(copy(other, seen)));
        return redacted;
    }

    private static boolean isClean(Throwable failure, Set<Throwable> seen) {
        String text = failure.toString();
        return !seen.add(failure)
                || (Redaction.of(text).equals(text)
                        && Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                                .allMatch(other -> isClean(other, seen)));
    }

    /** The failures that have been looked at: one can be its own cause's cause. */
    private static Set<Throwable> seen() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
