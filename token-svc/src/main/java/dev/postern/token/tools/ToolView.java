package dev.postern.token.tools;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.token.vendor.KnownTool;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tool as the admin API lists it. */
@RegisterForReflection
@Schema(
        name = "Tool",
        description = "One documented vendor endpoint, which connectors of this account offer as a tool.")
public record ToolView(
        @Schema(description = "The vendor resource, as pipeline_cards.")
        String resource,

        @Schema(description = "The method of that resource, as list or bulk_update.")
        String method,

        @Schema(description = "The name by which clients call it.")
        String name,

        @Schema(description = "What the tool tells a model about itself.")
        String description,

        @Schema(description = "What config.tags match.") Set<String> tags,

        @Schema(description = "Who documents the endpoint: vendor, guide or derived.")
        String status,

        @JsonProperty("query_schema")
        @Schema(
                implementation = Object.class,
                description = "JSON Schema; null where the vendor service did not tell it.")
        @Nullable
        JsonNode querySchema,

        @JsonProperty("body_schema")
        @Schema(
                implementation = Object.class,
                description = "JSON Schema; null where the vendor service did not tell it.")
        @Nullable
        JsonNode bodySchema,

        @Schema(description = "The arguments without which there is no call.")
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
