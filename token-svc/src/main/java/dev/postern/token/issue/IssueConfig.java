package dev.postern.token.issue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How connector URLs begin, and how they go. */
@ConfigMapping(prefix = "postern")
public interface IssueConfig {
    /** Where clients find this service, as {@code https://mcp.example.com}; never taken from a request. */
    URI publicUrl();

    /** How often connectors that have ended are deleted. */
    @WithDefault("60s")
    Duration sweepEvery();
}
