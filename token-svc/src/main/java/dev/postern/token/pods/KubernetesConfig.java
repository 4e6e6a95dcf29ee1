package dev.postern.token.pods;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where in a cluster this service looks for pods. */
@ConfigMapping(prefix = "postern.kubernetes")
public interface KubernetesConfig {
    /** The namespace of the vendor services; the one that this service runs in when absent. */
    Optional<String> namespace();
}
