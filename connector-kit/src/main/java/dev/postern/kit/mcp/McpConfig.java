package dev.postern.kit.mcp;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of the MCP endpoint. */
@ConfigMapping(prefix = "postern.mcp")
public interface McpConfig {
    /** The largest request body. */
    @WithDefault("4M")
    MemorySize maxBody();
}
