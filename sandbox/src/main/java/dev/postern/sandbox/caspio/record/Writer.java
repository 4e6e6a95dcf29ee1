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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

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
        requireUnique(row, List.of());
        ObjectNode inserted = table.insert(row);
        new Hooks(account, source, now).tell(table, Hooks.INSERT, Set.of(), 1);
        return inserted;
    }

    /** Writes the same values into some records of the table. */
    public void update(List<ObjectNode> rows, ObjectNode values) {
        if (rows.isEmpty()) {
            return;
        }
        rows.forEach(row -> requireUnique(merged(row, values), rows));
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

    /** Two of the changed records must not be the same either, so each of several is one too many. */
    private void requireUnique(ObjectNode row, List<ObjectNode> changed) {
        for (Field field : table.fields()) {
            String value = key(row, field);
            boolean free = value.isEmpty() && field.is("UniqueAllowNulls");
            if (field.is("Unique") && !free) {
                boolean taken = table.rows().stream()
                        .filter(other -> !other.path(DataTable.PK).equals(row.path(DataTable.PK)))
                        .anyMatch(other -> changed.contains(other)
                                ? row.path(field.name()).equals(other.path(field.name()))
                                : key(other, field).equals(value));
                if (taken) {
                    throw Refusal.sql("Cannot insert duplicate value in the unique field '" + field.name() + "'.");
                }
            }
        }
    }

    private static String key(JsonNode row, Field field) {
        return Json.at(row, field.name()).asText("").toLowerCase(Locale.ROOT);
    }
}
