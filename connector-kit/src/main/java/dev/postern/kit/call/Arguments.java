package dev.postern.kit.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.Argument;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.ListOrder;
import dev.postern.kit.record.Paging;
import dev.postern.kit.result.Cursor;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.ListRequest;
import dev.postern.kit.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        Map<String, String> aliases = aliases(tool.endpoint());
        boolean columns = tool.endpoint().columns().isPresent();
        given.properties().forEach(entry -> {
            String name = aliases.getOrDefault(entry.getKey(), entry.getKey());
            if (properties.get(name) instanceof ObjectNode property) {
                if (!isAbsent(entry.getValue(), property)) {
                    values.set(name, check.check(name, clamped(name, entry.getValue(), property), property));
                }
            } else if (columns) {
                values.set(name, entry.getValue());
            } else {
                problems.add(SchemaCheck.unknown(name, name, known));
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
        tool.endpoint().refused().forEach(refused -> {
            if (refused.matches(values.path(refused.argument()).asText())) {
                problems.add(
                        "`%s`: %s".formatted(refused.argument(), refused.rule().say()));
            }
        });
        List<String> oneOf = tool.endpoint().requireOneOf();
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(name -> isGiven(tool.endpoint(), values, name))) {
            problems.add("nothing is given that the call is for; give at least one of `%s`"
                    .formatted(String.join("`, `", oneOf)));
        }
        ColumnNames.check(tool.endpoint(), values, problems);
        problems.refuse(tool.name());
        tool.endpoint().order().ifPresent(order -> order(order, values));
        return new Arguments(values);
    }

    /** Which part of the list is wanted, when the tool gives one. */
    ListRequest listRequest(Endpoint endpoint) {
        Paging paging = endpoint.paging().orElseThrow();
        int limit = values.path("limit").asInt(paging.usual());
        Cursor start = values.hasNonNull("next_cursor")
                ? Cursor.decode(values.path("next_cursor").asText(), endpoint.tool())
                : new Cursor(paging.first(), 0, paging.sizeFor(limit));
        Optional<String> advice =
                endpoint.order().filter(order -> !values.has(order.argument())).map(ListOrder::say);
        return new ListRequest(start, limit, fields(), advice);
    }

    /** Asks for the usual order where the caller asks for none and nothing speaks against it. */
    private static void order(ListOrder order, ObjectNode values) {
        if (!values.has(order.argument()) && order.unless().stream().noneMatch(values::has)) {
            order.usual().ifPresent(usual -> values.put(order.argument(), usual));
        }
    }

    /** Any column counts for the object that may hold them. */
    private static boolean isGiven(Endpoint endpoint, ObjectNode values, String name) {
        if (endpoint.columns().filter(columns -> columns.object().equals(name)).isEmpty()) {
            return values.has(name);
        }
        Set<String> known = endpoint.arguments().stream().map(Argument::name).collect(Collectors.toSet());
        known.add(name);
        return (values.has(name) && !isEmpty(values.path(name)))
                || values.propertyStream().anyMatch(entry -> !known.contains(entry.getKey()));
    }

    /** Which keys of the answer are wanted; empty means all. */
    Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        values.path("fields").forEach(field -> fields.add(field.asText()));
        return fields;
    }

    private static Map<String, String> aliases(Endpoint endpoint) {
        Map<String, String> names = new HashMap<>();
        endpoint.arguments()
                .forEach(argument -> argument.aliases().forEach(alias -> names.put(alias, argument.name())));
        return names;
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
