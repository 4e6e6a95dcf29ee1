package dev.postern.kit.send;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Exceptions from the rule that only public addresses of the vendor are called. */
@ConfigMapping(prefix = "postern.egress")
public interface EgressConfig {
    /**
     * Exact {@code host:port} pairs that may be called without TLS and wherever they are. For a laptop and for tests;
     * empty by default.
     */
    Optional<Set<String>> allow();
}
