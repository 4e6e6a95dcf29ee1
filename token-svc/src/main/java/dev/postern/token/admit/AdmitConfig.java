package dev.postern.token.admit;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Which web pages may call connector URLs. */
@ConfigMapping(prefix = "postern")
public interface AdmitConfig {
    /** Origins, as {@code https://claude.ai}; none when absent. A request without an {@code Origin} needs none. */
    Optional<Set<String>> origins();
}
