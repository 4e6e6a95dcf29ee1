package dev.postern.kit.tool;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which of the vendor's tools are offered at all. */
@ConfigMapping(prefix = "postern.tools")
public interface ToolsConfig {
    /** Whether tools are offered whose endpoint no vendor page and no guide documents. */
    @WithDefault("false")
    boolean derived();
}
