package dev.postern.kit.send;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is done about a host that nobody can connect to. */
@ConfigMapping(prefix = "postern.outage")
public interface OutageConfig {
    /** So long is a host left alone to which several accounts could not connect; 0 for not at all. */
    @WithDefault("5s")
    Duration pause();
}
