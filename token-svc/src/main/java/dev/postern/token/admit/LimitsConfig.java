package dev.postern.token.admit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of this service one connector may take. */
@ConfigMapping(prefix = "postern.limits")
public interface LimitsConfig {
    /** Calls with one connector URL, at all replicas together; 0 for any number. */
    @WithDefault("0")
    int callsPerMinute();
}
