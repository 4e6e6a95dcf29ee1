package dev.postern.kit.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Json;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this server names itself, in both eras. */
@Singleton
class ServerInfo {
    private final String name;
    private final String title;
    private final String version;

    ServerInfo(
            Vendor vendor,
            @ConfigProperty(name = "quarkus.mcp.server.server-info.name") Optional<String> name,
            @ConfigProperty(name = "quarkus.mcp.server.server-info.title") Optional<String> title,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.name = name.orElse(vendor.name());
        this.title = title.orElse(vendor.title());
        this.version = version;
    }

    ObjectNode json() {
        return Json.NODES.objectNode().put("name", name).put("title", title).put("version", version);
    }

    Map<String, String> map() {
        return Map.of("name", name, "title", title, "version", version);
    }
}
