package dev.postern.token.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.token.vendor.KnownTool;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    static ToolView of(KnownTool known) {
        return new ToolView(
                known.tool().resource(),
                known.tool().method(),
                known.tool().name(),
                known.tool().description(),
                new TreeSet<>(known.tool().tags()),
                known.tool().status(),
                known.querySchema(),
                known.bodySchema(),
                known.required());
    }
}
