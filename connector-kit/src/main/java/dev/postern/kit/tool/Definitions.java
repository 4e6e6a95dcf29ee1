package dev.postern.kit.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.CatalogueTool;
import dev.postern.kit.record.Effect;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.result.Json;
import java.util.List;

/** Makes a tool of an endpoint. */
final class Definitions {
    /** Lets whoever approved a tool notice that it has changed since. */
    static final String DIGEST = "dev.postern/digest";

    private Definitions() {}

    static ToolDefinition of(Endpoint endpoint) {
        CatalogueTool facts = new CatalogueTool(
                endpoint.tool(),
                endpoint.resource().name(),
                endpoint.method(),
                endpoint.toolClass(),
                endpoint.tags(),
                endpoint.documentation().status().wireName(),
                endpoint.description());
        String title = endpoint.title().orElseGet(() -> title(endpoint));
        ObjectNode json = Json.NODES
                .objectNode()
                .put("name", endpoint.tool())
                .put("title", title)
                .put("description", endpoint.description());
        json.set("inputSchema", InputSchema.of(endpoint));
        json.putObject("annotations")
                .put("title", title)
                .put("readOnlyHint", endpoint.effect() == Effect.READS)
                .put("destructiveHint", endpoint.effect() == Effect.DESTROYS)
                .put("idempotentHint", endpoint.idempotent())
                .put("openWorldHint", true);
        json.putObject("_meta").put(DIGEST, "sha256:" + Digest.of(List.of(json)));
        return new ToolDefinition(endpoint, facts, json);
    }

    private static String title(Endpoint endpoint) {
        String many = words(endpoint.resource().name());
        String one = words(endpoint.resource().one());
        String article = "aeiou".indexOf(one.charAt(0)) >= 0 ? "an " : "a ";
        return switch (endpoint.method()) {
            case "list" -> "List " + many;
            case "get" -> "Get " + article + one;
            case "create" -> "Create " + article + one;
            case "update" -> "Update " + article + one;
            case "delete" -> "Delete " + article + one;
            default -> capitalised(words(endpoint.method())) + " " + many;
        };
    }

    private static String words(String snake) {
        return snake.replace('_', ' ');
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
