package dev.postern.kit.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.kit.record.Argument;
import dev.postern.kit.record.Columns;
import dev.postern.kit.record.LiveUse;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes a field's label for its key. A model hears labels from people, and keys are what the vendor wants; where a label
 * is that of exactly one field, it can only mean that field. What is neither is sent as it is: the vendor knows best.
 */
public final class Labels {
    private static final List<String> FIELD_NAMES = List.of("field", "key", "name", "property");

    private final LiveSchema schema;

    public Labels(LiveSchema schema) {
        this.schema = schema;
    }

    /**
     * Renames what is to be renamed in these values, in place.
     *
     * @throws dev.postern.kit.result.RefusedException when a label is that of several fields
     */
    public void apply(List<Argument> arguments, ObjectNode values) {
        for (Argument argument : arguments) {
            if (argument.live().orElse(null) instanceof LiveUse.Fields use) {
                List<Field> fields = fields(use, values);
                switch (values.path(argument.name())) {
                    case ObjectNode object -> rename(argument.name(), fields, object);
                    case ArrayNode list -> renameIn(argument.name(), fields, list);
                    case TextNode text -> values.put(argument.name(), key(argument.name(), fields, text.textValue()));
                    default -> {}
                }
            }
        }
    }

    private List<Field> fields(LiveUse.Fields use, ObjectNode values) {
        return schema.fields(use.source(), values.path(use.by()).asText());
    }

    /** The same for columns, which stand beside the arguments. */
    public void applyToColumns(Columns columns, List<Argument> arguments, ObjectNode values) {
        if (columns.live().orElse(null) instanceof LiveUse.Fields use) {
            Set<String> taken = arguments.stream().map(Argument::name).collect(Collectors.toSet());
            taken.add(columns.object());
            ObjectNode own = values.deepCopy().remove(taken);
            List<Field> fields = fields(use, values);
            values.remove(own.propertyStream().map(Map.Entry::getKey).toList());
            rename(columns.object(), fields, own);
            values.setAll(own);
            if (values.path(columns.object()) instanceof ObjectNode object) {
                rename(columns.object(), fields, object);
            }
        }
    }

    private static void rename(String argument, List<Field> fields, ObjectNode object) {
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(object.properties());
        object.removeAll();
        entries.forEach(entry -> {
            String key = key(argument, fields, entry.getKey());
            if (object.has(key)) {
                throw refuse("`%s` gives the field `%s` twice, by its key and by its label. Give it once."
                        .formatted(argument, key));
            }
            object.set(key, entry.getValue());
        });
    }

    /** Fields by name, or conditions. */
    private static void renameIn(String argument, List<Field> fields, ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isTextual()) {
                list.set(i, key(argument, fields, list.get(i).textValue()));
            } else {
                renameField(argument, fields, list.get(i));
            }
        }
    }

    /** A condition as {@code {field, operator, value}}, or several of which one or all are to be true. */
    private static void renameField(String argument, List<Field> fields, JsonNode condition) {
        if (condition instanceof ObjectNode object) {
            FIELD_NAMES.stream()
                    .filter(name -> object.path(name).isTextual())
                    .findFirst()
                    .ifPresent(name -> object.put(
                            name, key(argument, fields, object.path(name).asText())));
            object.forEach(inside -> {
                if (inside instanceof ArrayNode list) {
                    list.forEach(item -> renameField(argument, fields, item));
                }
            });
        }
    }

    private static String key(String argument, List<Field> fields, String given) {
        if (fields.stream().anyMatch(field -> field.key().equals(given))) {
            return given;
        }
        List<String> keys = fields.stream()
                .filter(field -> field.label().equalsIgnoreCase(given.strip()))
                .map(Field::key)
                .distinct()
                .toList();
        if (keys.size() > 1) {
            throw refuse("`%s` of `%s` is the label of several fields. Say which by its key: %s."
                    .formatted(Field.plain(given, Field.LONGEST_LABEL), argument, String.join(", ", keys)));
        }
        return keys.isEmpty() ? given : keys.getFirst();
    }

    private static RuntimeException refuse(String text) {
        return Refusal.of(Fault.ARGUMENTS_REFUSED, text + " Nothing was sent.").asException();
    }
}
