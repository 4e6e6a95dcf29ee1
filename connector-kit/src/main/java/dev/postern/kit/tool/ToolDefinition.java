package dev.postern.kit.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.CatalogueTool;
import dev.postern.kit.record.Endpoint;

/**
 * A tool as clients see it, before anything is known of an account.
 *
 * @param endpoint what it calls
 * @param facts what a filter looks at
 * @param json the definition as {@code tools/list} gives it
 */
public record ToolDefinition(Endpoint endpoint, CatalogueTool facts, ObjectNode json) {
    public String name() {
        return facts.name();
    }

    public ObjectNode inputSchema() {
        return json.withObject("/inputSchema");
    }
}
