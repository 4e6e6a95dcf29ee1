package dev.postern.token.rotate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How keys are replaced. */
@ConfigMapping(prefix = "postern.keys")
public interface RotateConfig {
    /** How often the secret files with keys are read again, and accounts moved to a new key. */
    @WithDefault("10s")
    Duration lookEvery();
}
