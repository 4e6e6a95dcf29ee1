package dev.postern.kit.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.live.Field;
import dev.postern.kit.live.FieldSet;
import dev.postern.kit.live.LiveSchema;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.LiveUse;
import dev.postern.kit.result.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** An account's own fields, written into the schema of one argument at one of three sizes. */
final class LivePart {
    /** How much of the fields is told. */
    enum Detail {
        /** Each field with its label, type and choices. */
        FULL,
        /** Keys and labels only. */
        NAMES,
        /** Where to read them. */
        POINTER
    }

    private final LiveSchema live;
    private final Map<String, String> listTools;

    /** Takes, by source, the tool that lists the fields. */
    LivePart(LiveSchema live, Map<String, String> listTools) {
        this.live = live;
        this.listTools = listTools;
    }

    /** Whether the account has fields for any of these arguments. */
    boolean isAnyFor(Endpoint endpoint) {
        return Stream.concat(
                        endpoint.arguments().stream().flatMap(argument -> argument.live().stream()),
                        endpoint.columns().stream().flatMap(columns -> columns.live().stream()))
                .anyMatch(this::isAny);
    }

    private boolean isAny(LiveUse use) {
        return switch (use) {
            case LiveUse.Fields(String source, String _) ->
                live.of(source).stream().anyMatch(set -> !set.fields().isEmpty());
            case LiveUse.Choices(String source) -> !live.of(source).isEmpty();
        };
    }

    /** Writes them into a copy of the tool's definition. */
    void write(ObjectNode definition, Endpoint endpoint, Detail detail) {
        ObjectNode root = definition.withObject("/inputSchema");
        endpoint.arguments()
                .forEach(argument -> argument.live().ifPresent(use -> {
                    if (root.path("properties").get(argument.name()) instanceof ObjectNode schema) {
                        write(schema, schema, use, detail);
                    }
                }));
        endpoint.columns()
                .ifPresent(columns -> columns.live().ifPresent(use -> {
                    if (root.path("properties").get(columns.object()) instanceof ObjectNode schema) {
                        write(root, schema, use, detail);
                    }
                }));
    }

    private void write(ObjectNode owner, ObjectNode described, LiveUse use, Detail detail) {
        switch (use) {
            case LiveUse.Choices(String source) -> choices(described, source, detail);
            case LiveUse.Fields fields -> {
                switch (detail) {
                    case FULL -> {
                        if (holdsFields(described)) {
                            full(owner, fields);
                            others(fields).ifPresent(others -> describe(described, others));
                        } else {
                            describe(described, names(fields, LivePart::typed));
                        }
                    }
                    case NAMES -> describe(described, names(fields, LivePart::named));
                    case POINTER -> describe(described, pointer(use));
                }
            }
        }
    }

    /** Whether fields are its keys. In a list, or alone, they are values. */
    private static boolean holdsFields(ObjectNode schema) {
        return Json.text(schema.path("type")).contains("object");
    }

    private String pointer(LiveUse use) {
        return "The account's own: see " + listTools.get(use.source()) + ".";
    }

    /** A choice is told by name where it has one, and sent by its id. */
    private void choices(ObjectNode schema, String source, Detail detail) {
        List<FieldSet> items = live.of(source);
        if (detail == Detail.POINTER || items.isEmpty()) {
            return;
        }
        ArrayNode ids = schema.putArray("enum");
        items.forEach(item -> ids.add(item.id()));
        List<String> named = items.stream()
                .filter(item -> !item.title().equals(item.id()))
                .map(item -> item.id() + " is " + item.title())
                .toList();
        if (!named.isEmpty()) {
            describe(schema, String.join("; ", named) + ".");
        }
    }

    private void full(ObjectNode schema, LiveUse use) {
        ObjectNode properties = schema.withObject("/properties");
        Set<String> taken = new TreeSet<>();
        properties.fieldNames().forEachRemaining(taken::add);
        // A condition on a field may be more than one of its values, as {"op": "lt", "value": …}.
        boolean conditions = Json.text(schema.path("type")).contains("array");
        byKey(use).forEach((key, owners) -> {
            if (!taken.contains(key) && owners.values().iterator().next().isArgument()) {
                properties.set(key, property(owners, conditions));
            }
        });
    }

    /** Fields whose keys clients would refuse in a schema. */
    private Optional<String> others(LiveUse use) {
        List<String> keys = byKey(use).values().stream()
                .map(owners -> owners.values().iterator().next())
                .filter(field -> !field.isArgument())
                .map(field -> "`" + Field.plain(field.key(), Field.LONGEST_LABEL) + "`")
                .toList();
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "To be given in here, as they are no names of arguments: " + String.join(", ", keys) + ".");
    }

    private Map<String, Map<String, Field>> byKey(LiveUse use) {
        Map<String, Map<String, Field>> byKey = new LinkedHashMap<>();
        for (FieldSet set : live.of(use.source())) {
            set.fields()
                    .forEach(field -> byKey.computeIfAbsent(field.key(), key -> new LinkedHashMap<>())
                            .put(set.title(), field));
        }
        return byKey;
    }

    /** Fields of several items may share a key; they are told as one, with where each is. */
    private static ObjectNode property(Map<String, Field> owners, boolean conditions) {
        ObjectNode property = Json.NODES.objectNode();
        Field first = owners.values().iterator().next();
        if (!first.label().equals(first.key())) {
            property.put("title", first.label());
        }
        Set<String> options = new TreeSet<>();
        owners.values().forEach(field -> options.addAll(field.options()));
        StringBuilder text = new StringBuilder("In ")
                .append(String.join(", ", owners.keySet()))
                .append('.');
        if (owners.values().stream().anyMatch(Field::required)) {
            text.append(" Required.");
        }
        hint(first.type()).ifPresent(hint -> text.append(' ').append(hint));
        if (!first.description().isEmpty()) {
            text.append(' ').append(first.description());
        }
        if (!options.isEmpty() && conditions) {
            text.append(" One of: ").append(String.join(", ", options)).append('.');
        }
        property.put("description", text.toString());
        if (!options.isEmpty() && !conditions) {
            options.forEach(property.putArray("enum")::add);
        }
        return property;
    }

    private static Optional<String> hint(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "date" -> Optional.of("A date, YYYY-MM-DD.");
            default -> Optional.of("Type: " + type + ".");
        };
    }

    private String names(LiveUse use, Function<Field, String> name) {
        StringBuilder text = new StringBuilder("The account's own fields:");
        for (FieldSet set : live.of(use.source())) {
            text.append(" in ").append(set.title()).append(": ");
            text.append(String.join(", ", set.fields().stream().map(name).toList()));
            text.append(';');
        }
        return text.toString();
    }

    private static String named(Field field) {
        String key = Field.plain(field.key(), Field.LONGEST_LABEL);
        return field.label().equals(field.key()) ? key : key + " (" + field.label() + ")";
    }

    private static String typed(Field field) {
        String key = Field.plain(field.key(), Field.LONGEST_LABEL);
        List<String> facts = Stream.of(field.label(), field.type())
                .filter(fact -> !fact.isEmpty() && !fact.equals(field.key()))
                .toList();
        return facts.isEmpty() ? key : key + " (" + String.join(", ", facts) + ")";
    }

    private static void describe(ObjectNode schema, String more) {
        schema.put("description", schema.path("description").asText() + " " + more);
    }
}
