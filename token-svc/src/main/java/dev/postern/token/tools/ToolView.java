package dev.postern.token.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.contract.CatalogueTool;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tool as the admin API lists it. */
@RegisterForReflection
public record ToolView(
        String resource,
        String method,
        String name,
        String description,
        Set<String> tags,
        String status,
        @JsonProperty("query_schema") @Nullable JsonNode querySchema,
        @JsonProperty("body_schema") @Nullable JsonNode bodySchema,
        List<String> required) {
    static ToolView of(CatalogueTool tool) {
        return new ToolView(
                tool.resource(),
                tool.method(),
                tool.name(),
                tool.description(),
                tool.tags(),
                tool.status(),
                tool.querySchema(),
                tool.bodySchema(),
                tool.required());
    }
}
