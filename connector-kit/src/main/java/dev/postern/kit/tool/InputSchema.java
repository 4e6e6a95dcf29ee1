package dev.postern.kit.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.AnswerKind;
import dev.postern.kit.record.Argument;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Paging;
import dev.postern.kit.result.Json;
import java.util.List;

/**
 * What a tool takes: one flat object, in the part of JSON Schema that every client accepts. That part is all that a
 * record can be written in, and so nothing has to be taken out here.
 */
final class InputSchema {
    static final String LIMIT = "limit";
    static final String NEXT_CURSOR = "next_cursor";
    static final String FIELDS = "fields";

    private InputSchema() {}

    static ObjectNode of(Endpoint endpoint) {
        ObjectNode schema = Json.NODES.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        endpoint.arguments().stream()
                .filter(argument -> !argument.made())
                .forEach(argument -> properties.set(
                        argument.name(),
                        argument.file() ? file(argument) : argument.schema().deepCopy()));
        endpoint.columns()
                .ifPresent(columns -> properties
                        .putObject(columns.object())
                        .put("type", "object")
                        .put("additionalProperties", true)
                        .put("description", columns.description()));
        endpoint.paging().ifPresent(paging -> addPaging(properties, paging));
        if (endpoint.isList() || (endpoint.method().equals("get") && endpoint.answer() == AnswerKind.DATA)) {
            addFields(properties, endpoint.isList());
        }
        // What the account may know need not be given; whether it does is seen with the call.
        List<Argument> required = endpoint.arguments().stream()
                .filter(argument -> argument.required()
                        && !argument.made()
                        && argument.account().isEmpty())
                .toList();
        if (!required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(argument -> names.add(argument.name()));
        }
        return schema.put("additionalProperties", endpoint.columns().isPresent());
    }

    private static void addPaging(ObjectNode properties, Paging paging) {
        properties
                .putObject(LIMIT)
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", paging.size())
                .put("default", paging.usual())
                .put("description", "How many items at most, 1 to %d.".formatted(paging.size()));
        properties
                .putObject(NEXT_CURSOR)
                .put("type", "string")
                .put(
                        "description",
                        "Where to go on: exactly the `next_cursor` of the last answer, unchanged. Leave it out for the first page. While an answer has one, the list is not complete.");
    }

    private static void addFields(ObjectNode properties, boolean list) {
        properties
                .putObject(FIELDS)
                .put("type", "array")
                .put(
                        "description",
                        "Only these keys %s, to keep the answer short."
                                .formatted(list ? "of each item" : "of the object"))
                .putObject("items")
                .put("type", "string");
    }

    /** One file, or a list of them where the record says so. */
    private static ObjectNode file(Argument argument) {
        if (argument.schema().path("type").asText().equals("array")) {
            ObjectNode list = argument.schema().deepCopy();
            list.set("items", file("One file."));
            return list;
        }
        return file(argument.schema().path("description").asText());
    }

    private static ObjectNode file(String description) {
        ObjectNode schema = Json.NODES.objectNode().put("type", "object").put("description", description);
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("name").put("type", "string").put("description", "File name, as `report.pdf`.");
        properties.putObject("media_type").put("type", "string").put("description", "As `application/pdf`.");
        properties.putObject("text").put("type", "string").put("description", "The content, when it is text.");
        properties.putObject("base64").put("type", "string").put("description", "The content, when it is not text.");
        schema.putArray("required").add("name");
        return schema;
    }
}
