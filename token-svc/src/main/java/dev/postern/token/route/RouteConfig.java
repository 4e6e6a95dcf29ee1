package dev.postern.token.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long calls may take on their way. */
@ConfigMapping(prefix = "postern")
public interface RouteConfig {
    /** In this time the whole body of a call has to have come. */
    @WithDefault("30s")
    Duration bodyDeadline();

    /** For so long a vendor service may say nothing; longer than any of its own deadlines. */
    @WithDefault("75s")
    Duration vendorSilence();
}
