package dev.postern.kit.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import java.util.List;

/** What some client or other refuses a whole list of tools for. */
final class ClientRules {
    private static final int LARGEST = 4 * 1024;

    private ClientRules() {}

    static void check(ObjectNode tool) {
        JsonNode schema = tool.path("inputSchema");
        assertAll(
                tool.path("name").asText(),
                () -> assertTrue(tool.path("name").asText().matches("[a-z0-9_]{1,56}"), "the name"),
                () -> assertTrue(tool.path("description").asText().length() >= 40, "the description says too little"),
                () -> assertEquals("object", schema.path("type").asText(), "the root is an object"),
                () -> assertTrue(schema.path("properties").isObject(), "the root has properties"),
                () -> assertFalse(tool.path("title").asText().isBlank(), "a title"),
                () -> assertTrue(tool.at("/annotations/readOnlyHint").isBoolean(), "annotations"),
                () -> assertTrue(tool.at("/_meta/dev.postern~1digest").asText().startsWith("sha256:"), "a digest"),
                () -> assertTrue(
                        Json.bytes(tool).length <= LARGEST, "%d bytes are too many".formatted(Json.bytes(tool).length)),
                () -> checkSchema(schema));
    }

    private static void checkSchema(JsonNode schema) {
        for (String keyword : List.of("oneOf", "anyOf", "allOf", "$ref", "$defs", "$schema", "not", "if")) {
            assertFalse(schema.has(keyword), keyword + " is not understood everywhere");
        }
        boolean list = schema.path("type").asText().equals("array")
                || Json.text(schema.path("type")).contains("\"array\"");
        assertTrue(!list || schema.path("items").isObject(), "an array without items: " + schema);
        schema.path("properties").properties().forEach(property -> {
            assertTrue(property.getKey().matches("[A-Za-z0-9_.-]{1,64}"), "the key " + property.getKey());
            checkSchema(property.getValue());
        });
        if (schema.path("items").isObject()) {
            checkSchema(schema.path("items"));
        }
    }
}
