package dev.postern.kit.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Paging;
import dev.postern.kit.result.Cursor;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.ListRequest;
import dev.postern.kit.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A call's arguments, after everything about them has been found to be right.
 *
 * @param values by name; an argument that was not given is absent
 */
public record Arguments(ObjectNode values) {
    /**
     * Puts the types right and checks everything.
     *
     * @throws dev.postern.kit.result.RefusedException naming all that is wrong
     */
    static Arguments check(ToolDefinition tool, ObjectNode given) {
        ObjectNode schema = tool.inputSchema();
        ObjectNode properties = schema.withObject("/properties");
        Problems problems = new Problems();
        SchemaCheck check = new SchemaCheck(problems);
        ObjectNode values = Json.NODES.objectNode();
        List<String> known = new ArrayList<>();
        properties.fieldNames().forEachRemaining(known::add);
        given.properties().forEach(entry -> {
            if (!(properties.get(entry.getKey()) instanceof ObjectNode property)) {
                problems.add(SchemaCheck.unknown(entry.getKey(), entry.getKey(), known));
            } else if (!isAbsent(entry.getValue(), property)) {
                values.set(
                        entry.getKey(),
                        check.check(entry.getKey(), clamped(entry.getKey(), entry.getValue(), property), property));
            }
        });
        for (JsonNode name : schema.path("required")) {
            if (!values.has(name.asText())) {
                problems.add("`%s` is required: %s"
                        .formatted(
                                name.asText(),
                                properties
                                        .path(name.asText())
                                        .path("description")
                                        .asText()));
            }
        }
        tool.endpoint().refuseEmpty().stream().sorted().forEach(name -> {
            if (isEmpty(values.path(name))) {
                problems.add(
                        "`%s` is empty, which this tool does not take: an empty one could mean everything. Say exactly what is meant."
                                .formatted(name));
            }
        });
        problems.refuse(tool.name());
        return new Arguments(values);
    }

    /** Which part of the list is wanted, when the tool gives one. */
    ListRequest listRequest(Endpoint endpoint) {
        Paging paging = endpoint.paging().orElseThrow();
        Cursor start = values.hasNonNull("next_cursor")
                ? Cursor.decode(values.path("next_cursor").asText(), endpoint.tool())
                : new Cursor(paging.first(), 0);
        return new ListRequest(start, values.path("limit").asInt(paging.size()), fields());
    }

    /** Which keys of the answer are wanted; empty means all. */
    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        values.path("fields").forEach(field -> fields.add(field.asText()));
        return fields;
    }

    /** Many models send null for what they leave out. */
    private static boolean isAbsent(JsonNode value, ObjectNode property) {
        return value.isNull() && !Coercion.types(property).contains("null");
    }

    /** Asking for more than a page holds is no mistake: a page is what there is to get. */
    private static JsonNode clamped(String name, JsonNode value, ObjectNode property) {
        return name.equals("limit")
                        && value.canConvertToInt()
                        && value.asInt() > property.path("maximum").asInt()
                ? property.path("maximum")
                : value;
    }

    private static boolean isEmpty(JsonNode value) {
        return !value.isMissingNode()
                && (value.isContainerNode() ? value.isEmpty() : value.asText().isBlank());
    }
}
