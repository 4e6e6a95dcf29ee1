package dev.postern.token.egress;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Exceptions from the rule that accounts are at public addresses of their vendor. */
@ConfigMapping(prefix = "postern.egress")
public interface EgressConfig {
    /**
     * Exact {@code host:port} pairs at which an account may be without TLS and wherever they are. For a laptop and for
     * tests; none when absent. The vendor services have a list of their own.
     */
    Optional<Set<String>> allow();
}
