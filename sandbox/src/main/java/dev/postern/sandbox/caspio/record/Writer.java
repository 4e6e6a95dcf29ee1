package dev.postern.sandbox.caspio.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.store.Account;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.caspio.store.FieldType;
import dev.postern.sandbox.standin.Json;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Changes records of a table, sets what the vendor sets itself, and tells the webhooks.
 *
 * @param source who writes, as the events of webhooks name it
 */
public record Writer(Account account, DataTable table, String source, Instant now) {
    /** The source of what comes through this API. */
    public static final String REST = "RESTAPIs";

    /** Adds a record with values that have been read. */
    public ObjectNode insert(ObjectNode values) {
        ObjectNode row = values.deepCopy();
        table.fields().forEach(field -> {
            if (field.type() == FieldType.YES_NO && !row.has(field.name())) {
                row.set(field.name(), BooleanNode.FALSE);
            }
        });
        new OwnValues(account, table, now).onInsert(row);
        requireUnique(Stream.concat(table.rows().stream(), Stream.of(row)).toList());
        ObjectNode inserted = table.insert(row);
        new Hooks(account, source, now).tell(table, Hooks.INSERT, Set.of(), 1);
        return inserted;
    }

    /** Writes the same values into some records of the table. */
    public void update(List<ObjectNode> rows, ObjectNode values) {
        if (rows.isEmpty()) {
            return;
        }
        requireUnique(table.rows().stream()
                .map(row -> rows.contains(row) ? merged(row, values) : row)
                .toList());
        Set<String> changed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        values.fieldNames().forEachRemaining(changed::add);
        for (ObjectNode row : rows) {
            row.setAll(values.deepCopy());
            new OwnValues(account, table, now).onUpdate(row);
        }
        table.touch();
        new Hooks(account, source, now).tell(table, Hooks.UPDATE, changed, rows.size());
    }

    public void delete(List<ObjectNode> rows) {
        rows.forEach(table::delete);
        new Hooks(account, source, now).tell(table, Hooks.DELETE, Set.of(), rows.size());
    }

    private static ObjectNode merged(ObjectNode row, ObjectNode values) {
        ObjectNode merged = Json.object();
        merged.setAll(row);
        merged.setAll(values);
        return merged;
    }

    /** Refuses records of which two hold the same in a unique field. */
    private void requireUnique(List<ObjectNode> rows) {
        for (Field field : table.fields()) {
            Set<String> seen = new HashSet<>();
            for (ObjectNode row : rows) {
                String value = key(row, field);
                boolean free = !field.is("Unique") || (value.isEmpty() && field.is("UniqueAllowNulls"));
                if (!free && !seen.add(value)) {
                    throw Refusal.sql("Cannot store a value twice in the unique field '" + field.name() + "'.");
                }
            }
        }
    }

    private static String key(JsonNode row, Field field) {
        return Json.at(row, field.name()).asText("").toLowerCase(Locale.ROOT);
    }
}
