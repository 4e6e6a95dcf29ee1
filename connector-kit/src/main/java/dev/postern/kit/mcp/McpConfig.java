package dev.postern.kit.mcp;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the MCP endpoint. */
@ConfigMapping(prefix = "postern.mcp")
public interface McpConfig {
    /** The largest request body. */
    @WithDefault("4M")
    MemorySize maxBody();

    /** In this time the whole body of a request has to have come. */
    @WithDefault("30s")
    Duration bodyDeadline();
}
