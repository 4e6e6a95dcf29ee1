package dev.postern.kit.mcp;

import dev.postern.kit.account.Caller;
import dev.postern.kit.tool.Toolbox;
import io.quarkiverse.mcp.server.FilterContext;
import io.quarkiverse.mcp.server.ToolFilter;
import io.quarkiverse.mcp.server.ToolManager;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;

/** Whether a tool exists for this caller. The extension lets a tool through when its filter fails; this one does not. */
@Singleton
public class AllowedTools implements ToolFilter {
    private final Toolbox toolbox;

    public AllowedTools(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    private boolean exists(String tool, Caller caller) {
        return Discovery.NAMES.contains(tool)
                ? Discovery.isFor(caller)
                : toolbox.find(tool, caller.allowance()).isPresent();
    }

    @Override
    public boolean test(ToolManager.ToolInfo tool, FilterContext context) {
        try {
            return Current.request()
                    .flatMap(Current::caller)
                    .filter(caller -> exists(tool.name(), caller))
                    .isPresent();
        } catch (RuntimeException e) {
            Log.errorf(e, "it cannot be decided whether %s exists, so it does not", tool.name());
            return false;
        }
    }
}
