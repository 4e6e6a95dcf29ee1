package dev.postern.token.issue;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** How connector URLs begin. */
@ConfigMapping(prefix = "postern")
public interface IssueConfig {
    /** Where clients find this service, as {@code https://mcp.example.com}; never taken from a request. */
    URI publicUrl();
}
