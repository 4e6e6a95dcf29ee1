package dev.postern.kit.call;

import dev.postern.kit.record.SomeRecords;
import dev.postern.kit.tool.ToolDefinition;
import dev.postern.kit.tool.Toolbox;
import java.util.Optional;

/** The tools of the vendor that there is not. */
final class SomeTool {
    private static final Toolbox TOOLBOX = new Toolbox(SomeRecords.vendor());

    static final ToolDefinition UPDATE = named("update_a_acme_thing_by_id");
    static final ToolDefinition LIST = named("list_all_acme_things");

    private SomeTool() {}

    private static ToolDefinition named(String name) {
        return Optional.of(name).flatMap(TOOLBOX::find).orElseThrow();
    }
}
