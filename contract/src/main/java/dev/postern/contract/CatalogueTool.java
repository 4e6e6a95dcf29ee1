package dev.postern.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;

/**
 * One tool as a filter sees it.
 *
 * @param name the tool's name, as clients call it
 * @param resource the vendor resource it belongs to, as {@code pipeline_cards}
 * @param method the method of that resource, as {@code list} or {@code bulk_update}
 * @param toolClass what {@code read}, {@code write} and {@code custom} match
 * @param tags the resource's tags together with the method's own
 * @param status who documents the endpoint: {@code vendor}, {@code guide} or {@code derived}
 * @param description what the tool tells a model about itself
 */
@RegisterForReflection
public record CatalogueTool(
        String name,
        String resource,
        String method,
        ToolClass toolClass,
        Set<String> tags,
        String status,
        String description) {
    public CatalogueTool {
        tags = Set.copyOf(tags);
    }
}
