package dev.postern.token.issue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long rows are kept that nothing needs any more. */
@ConfigMapping(prefix = "postern.retention")
public interface RetentionConfig {
    /** Connectors that were revoked, and API tokens that were revoked or have ended. */
    @WithDefault("30d")
    Duration ended();

    /** Entries of the audit log. */
    @WithDefault("400d")
    Duration audit();
}
