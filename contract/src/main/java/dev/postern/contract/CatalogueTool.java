package dev.postern.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One tool as a filter sees it, and as people look it up.
 *
 * @param name the tool's name, as clients call it
 * @param resource the vendor resource it belongs to, as {@code pipeline_cards}
 * @param method the method of that resource, as {@code list} or {@code bulk_update}
 * @param toolClass what {@code read}, {@code write} and {@code custom} match
 * @param tags the resource's tags together with the method's own, in alphabetical order
 * @param status who documents the endpoint: {@code vendor}, {@code guide} or {@code derived}
 * @param description what the tool tells a model about itself
 * @param querySchema JSON Schema of the arguments that do not go into the body; absent when there are none, or not told
 * @param bodySchema JSON Schema of those that do; one that is in both goes to both; absent as above
 * @param responseSchema JSON Schema of the answer; absent when it is not known
 * @param required the arguments without which there is no call
 * @param documentationUrl where the endpoint is described; absent when it is not told
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CatalogueTool(
        String name,
        String resource,
        String method,
        ToolClass toolClass,
        Set<String> tags,
        String status,
        String description,
        @Nullable ObjectNode querySchema,
        @Nullable ObjectNode bodySchema,
        @Nullable ObjectNode responseSchema,
        List<String> required,
        @Nullable String documentationUrl) {
    public CatalogueTool {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        // A vendor service of an older version does not tell them.
        required = required == null ? List.of() : List.copyOf(required);
    }

    /** A tool of which no more is told than filters need. */
    public CatalogueTool(
            String name,
            String resource,
            String method,
            ToolClass toolClass,
            Set<String> tags,
            String status,
            String description) {
        this(name, resource, method, toolClass, tags, status, description, null, null, null, List.of(), null);
    }
}
