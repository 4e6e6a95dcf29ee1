package dev.postern.contract;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that must never be printed: a token, a password, a key. It prints, and serialises, as a placeholder; the
 * value leaves only through {@link #reveal()}, which makes every use of it easy to find.
 */
@JsonSerialize(using = ToStringSerializer.class)
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret of(String value) {
        return new Secret(Objects.requireNonNull(value));
    }

    /** The value itself. Whoever calls this keeps it out of logs, errors, metrics and spans. */
    public String reveal() {
        return value;
    }

    /** Compares in a time that does not depend on where the two differ. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), that.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
