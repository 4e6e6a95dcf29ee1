package dev.postern.token.caller;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Authorization} header. */
public final class Bearer {
    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** What stands behind {@code Bearer}, in any case, if it does. */
    public static Optional<String> of(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(authorization.substring(SCHEME.length()).strip());
    }
}
