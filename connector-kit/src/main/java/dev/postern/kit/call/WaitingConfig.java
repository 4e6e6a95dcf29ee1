package dev.postern.kit.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How tools wait that look again and again. */
@ConfigMapping(prefix = "postern.waiting")
public interface WaitingConfig {
    /** What a second of waiting takes, in seconds. Less than 1 is for tests: time seems to pass faster. */
    @WithDefault("1")
    double pace();
}
