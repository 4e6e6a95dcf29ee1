package dev.postern.clients.bench;

import dev.postern.kit.mcp.AllowedTools;
import dev.postern.kit.tool.Toolbox;
import io.quarkiverse.mcp.server.FilterContext;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolFilter;
import io.quarkiverse.mcp.server.ToolManager;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * A tool that does nothing, at two paths: {@code /mcp}, where the edge filter stands before the extension, and
 * {@code /bare}, where nothing does.
 */
@Singleton
@IfBuildProfile("bench")
public class SameTool implements ToolFilter {
    /** One that the toolbox knows, so that the edge lets calls of it pass. */
    static final String BEHIND_EDGE = "test_simple_text";

    static final String BARE = "bare_text";

    private static final String SERVER = "bare";
    private static final int AFTER_EVERYTHING = 10_000;
    private static final String SCHEMA = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";

    private final AllowedTools allowed;

    public SameTool(Toolbox toolbox) {
        this.allowed = new AllowedTools(toolbox);
    }

    void register(@Observes @Priority(AFTER_EVERYTHING) StartupEvent started, ToolManager manager) {
        manager.removeTool(BEHIND_EDGE);
        define(manager.newTool(BEHIND_EDGE));
        define(manager.newTool(BARE).setServerName(SERVER));
    }

    private static void define(ToolManager.ToolDefinition tool) {
        tool.setDescription("Gives a simple text, which is always the same one.")
                .setInputSchema(SCHEMA)
                .setAsyncHandler(arguments -> Uni.createFrom()
                        .item(new ToolResponse(false, List.of(new TextContent("{\"text\":\"simple\"}")))))
                .register();
    }

    /** In place of the kit's own filter, which knows nothing of the bare one. */
    @Override
    public boolean test(ToolManager.ToolInfo tool, FilterContext context) {
        return tool.name().equals(BARE) || allowed.test(tool, context);
    }
}
