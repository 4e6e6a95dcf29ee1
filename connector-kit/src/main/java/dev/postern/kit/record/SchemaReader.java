package dev.postern.kit.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Reads the part of JSON Schema that every MCP client understands, and refuses the rest. */
final class SchemaReader {
    private static final Set<String> TYPES =
            Set.of("string", "number", "integer", "boolean", "object", "array", "null");
    private static final List<String> PLAIN_KEYWORDS = List.of(
            "description",
            "title",
            "enum",
            "format",
            "required",
            "default",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "examples");

    private SchemaReader() {}

    static ObjectNode read(YamlMap map) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        map.json("type").ifPresent(type -> schema.set("type", checkedType(map, type)));
        PLAIN_KEYWORDS.forEach(keyword ->
                map.json(keyword).ifPresent(value -> schema.set(keyword, checked(map, keyword, value))));
        map.map("items", SchemaReader::read).ifPresent(items -> schema.set("items", items));
        map.map("properties", properties -> properties.each(SchemaReader::read)).ifPresent(properties -> {
            ObjectNode all = schema.putObject("properties");
            properties.forEach(all::set);
        });
        if (map.has("additionalProperties")) {
            readAdditionalProperties(map, schema);
        }
        if (hasType(schema, "array") && !schema.has("items")) {
            throw map.fault("an array needs `items`: some clients refuse it otherwise");
        }
        return schema;
    }

    static boolean hasType(ObjectNode schema, String type) {
        JsonNode declared = schema.path("type");
        if (declared.isTextual()) {
            return declared.textValue().equals(type);
        }
        for (JsonNode one : declared) {
            if (one.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private static void readAdditionalProperties(YamlMap map, ObjectNode schema) {
        JsonNode value = map.json("additionalProperties").orElseThrow();
        if (value.isBoolean()) {
            schema.set("additionalProperties", value);
        } else {
            map.map("additionalProperties", SchemaReader::read)
                    .ifPresent(additional -> schema.set("additionalProperties", additional));
        }
    }

    private static JsonNode checkedType(YamlMap map, JsonNode type) {
        for (JsonNode one :
                type.isArray() ? type : JsonNodeFactory.instance.arrayNode().add(type)) {
            if (!TYPES.contains(one.asText())) {
                throw map.faultAt("type", "`type: %s` is no JSON type".formatted(one.asText()));
            }
        }
        return type;
    }

    private static JsonNode checked(YamlMap map, String keyword, JsonNode value) {
        boolean list = Set.of("enum", "required", "examples").contains(keyword);
        if (list && !(value instanceof ArrayNode array && !array.isEmpty())) {
            throw map.faultAt(keyword, "`%s` is to be a list of one or more values".formatted(keyword));
        }
        return value;
    }
}
