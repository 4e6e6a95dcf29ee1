package dev.postern.token.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a field may be, as the OpenAPI document says it, for people. */
record TypeInWords(JsonNode schemas) {
    String of(JsonNode field) {
        if (field.has("$ref")) {
            String name = name(field);
            JsonNode schema = schemas.path(name);
            return schema.has("enum") ? of(schema) : link(name);
        }
        List<String> parts = new ArrayList<>();
        parts.add(kind(field));
        if (field.has("minimum")) {
            parts.add("%s to %s".formatted(field.path("minimum"), field.path("maximum")));
        }
        if (field.has("maxLength")) {
            parts.add("at most %s characters".formatted(field.path("maxLength")));
        }
        if (field.has("maxItems")) {
            parts.add("at most %s items".formatted(field.path("maxItems")));
        }
        if (field.has("default")) {
            parts.add("default `%s`".formatted(field.path("default").asText()));
        }
        return String.join("; ", parts);
    }

    /** What a field means, with what its values mean. */
    String meaning(JsonNode field) {
        String own = field.path("description").asText().strip();
        JsonNode schema = schemas.path(name(field));
        String values = schema.has("enum") ? schema.path("description").asText().strip() : "";
        return (own + " " + values).strip().replace('\n', ' ').replace("|", "\\|");
    }

    static String link(String schema) {
        return "[%s](#%s)".formatted(schema, schema.toLowerCase(Locale.ROOT));
    }

    static String name(JsonNode reference) {
        String path = reference.path("$ref").asText();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String kind(JsonNode field) {
        if (field.has("enum")) {
            return field.path("enum")
                    .valueStream()
                    .map(value -> value.isNull() ? "null" : "`" + value.asText() + "`")
                    .collect(Collectors.joining(", "));
        }
        JsonNode type = field.path("type");
        if (type.isArray()) {
            return type.valueStream().map(one -> word(one.asText(), field)).collect(Collectors.joining(" or "));
        }
        return word(type.asText(), field);
    }

    private String item(JsonNode items) {
        String of = of(items);
        int end = of.indexOf(';');
        return end < 0 ? of : "%s (%s)".formatted(of.substring(0, end), of.substring(end + 2));
    }

    private String word(String type, JsonNode field) {
        return switch (type) {
            case "string" ->
                switch (field.path("format").asText()) {
                    case "uuid" -> "id (a UUID)";
                    case "date-time" -> "time";
                    case "uri" -> "URL";
                    default -> "text";
                };
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            case "array" -> "list of " + item(field.path("items"));
            case "object" -> field.path("additionalProperties").isObject() ? "object whose values are texts" : type;
            default -> type;
        };
    }
}
