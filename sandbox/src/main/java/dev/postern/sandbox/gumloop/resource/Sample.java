package dev.postern.sandbox.gumloop.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.standin.Json;

/** The emptiest value that fits a JSON Schema, as far as its types and enums go. */
final class Sample {
    private Sample() {}

    static JsonNode of(JsonNode schema) {
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").path(0);
        }
        return switch (schema.path("type").asText("object")) {
            case "string" -> new TextNode("stand-in");
            case "integer", "number" -> new IntNode(0);
            case "boolean" -> BooleanNode.FALSE;
            case "array" -> Json.array();
            default -> object(schema);
        };
    }

    private static ObjectNode object(JsonNode schema) {
        ObjectNode object = Json.object();
        schema.path("required")
                .forEach(key ->
                        object.set(key.asText(), of(schema.path("properties").path(key.asText()))));
        return object;
    }
}
