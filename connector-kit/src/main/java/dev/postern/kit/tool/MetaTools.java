package dev.postern.kit.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.Effect;
import dev.postern.kit.result.Json;
import java.util.List;
import java.util.TreeSet;

/** The three tools with which the others are searched for, read about and called, instead of being listed. */
public final class MetaTools {
    public static final String SEARCH = "search_tools";
    public static final String SCHEMA = "get_tool_schema";
    public static final String CALL = "call_tool";

    public static final int MOST_FOUND = 20;
    public static final int USUALLY_FOUND = 8;
    public static final int MOST_SCHEMAS = 5;

    private MetaTools() {}

    /** As {@code tools/list} gives them to a caller for whom these tools exist. */
    static List<ObjectNode> definitions(List<ToolDefinition> admitted) {
        boolean reads = admitted.stream().allMatch(tool -> tool.endpoint().effect() == Effect.READS);
        boolean destroys = admitted.stream().anyMatch(tool -> tool.endpoint().effect() == Effect.DESTROYS);
        return List.of(
                define(SEARCH, "Search tools", searchDescription(admitted), searchSchema(), true, false),
                define(SCHEMA, "Read about tools", schemaDescription(), schemaSchema(), true, false),
                define(CALL, "Call a tool", callDescription(), callSchema(), reads, destroys));
    }

    private static String searchDescription(List<ToolDefinition> admitted) {
        TreeSet<String> resources = new TreeSet<>();
        admitted.forEach(tool -> resources.add(tool.facts().resource().replace('_', ' ')));
        return "Searches the %d tools of this server by words, and answers names and what each does. They are about: %s. Search first: no other tool is listed."
                .formatted(admitted.size(), String.join(", ", resources));
    }

    private static String schemaDescription() {
        return "Answers the whole input schema of up to %d tools that %s found. Read it before the first call of a tool."
                .formatted(MOST_SCHEMAS, SEARCH);
    }

    private static String callDescription() {
        return "Calls a tool by its name, with the arguments that its schema says (see %s). The answer is the tool's own."
                .formatted(SCHEMA);
    }

    private static ObjectNode searchSchema() {
        ObjectNode schema = object();
        ObjectNode properties = schema.withObject("/properties");
        properties
                .putObject("query")
                .put("type", "string")
                .put(
                        "description",
                        "What is to be done to what, in a few words, as `move card`. Empty for the names of all tools.");
        properties
                .putObject("limit")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", MOST_FOUND)
                .put("default", USUALLY_FOUND)
                .put("description", "How many tools at most, 1 to %d.".formatted(MOST_FOUND));
        schema.putArray("required").add("query");
        return schema;
    }

    private static ObjectNode schemaSchema() {
        ObjectNode schema = object();
        ObjectNode names = schema.withObject("/properties").putObject("tool_names");
        names.put("type", "array").put("minItems", 1).put("maxItems", MOST_SCHEMAS);
        names.put("description", "Names of tools, 1 to %d.".formatted(MOST_SCHEMAS));
        names.putObject("items").put("type", "string");
        schema.putArray("required").add("tool_names");
        return schema;
    }

    private static ObjectNode callSchema() {
        ObjectNode schema = object();
        ObjectNode properties = schema.withObject("/properties");
        properties.putObject("tool_name").put("type", "string").put("description", "The tool's name.");
        properties
                .putObject("arguments")
                .put("type", "object")
                .put("additionalProperties", true)
                .put("description", "The tool's own arguments, by name.");
        schema.putArray("required").add("tool_name").add("arguments");
        return schema;
    }

    private static ObjectNode object() {
        ObjectNode schema = Json.NODES.objectNode().put("type", "object");
        schema.putObject("properties");
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode define(
            String name, String title, String description, ObjectNode schema, boolean reads, boolean destroys) {
        ObjectNode json =
                Json.NODES.objectNode().put("name", name).put("title", title).put("description", description);
        json.set("inputSchema", schema);
        json.putObject("annotations")
                .put("title", title)
                .put("readOnlyHint", reads)
                .put("destructiveHint", destroys)
                .put("idempotentHint", !name.equals(CALL))
                .put("openWorldHint", name.equals(CALL));
        json.putObject("_meta").put(Definitions.DIGEST, "sha256:" + Digest.of(List.of(json)));
        return json;
    }
}
