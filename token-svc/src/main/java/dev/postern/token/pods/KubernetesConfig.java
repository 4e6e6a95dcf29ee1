package dev.postern.token.pods;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where in a cluster this service looks for pods, of vendor services and its own. */
@ConfigMapping(prefix = "postern.kubernetes")
public interface KubernetesConfig {
    /** The namespace of the vendor services; the one that this service runs in when absent. */
    Optional<String> namespace();

    /** This service's own Service, by whose ready pods limits in memory are divided; 1 is counted when absent. */
    Optional<String> ownService();
}
