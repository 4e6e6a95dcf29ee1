package dev.postern.sandbox.caspio.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.caspio.store.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records that a request is about: those of a table, or of a view. */
public sealed interface Recordset permits TableRecords, ViewRecords {

    /** The field of a table behind a name that the caller uses. */
    record Slot(DataTable table, Field field) {}

    Call call();

    Sheet sheet();

    /** A 404 when there is no such field. */
    Slot slot(String fieldName);

    /** The record of a table that a record of this set is, or is made of. */
    Optional<ObjectNode> base(JsonNode row, DataTable table);

    /** Adds a record from a body, and answers it as a record of the table that it went into. */
    ObjectNode insert(ObjectNode body);

    void update(List<ObjectNode> rows, ObjectNode body);

    void delete(List<ObjectNode> rows);

    /** The records of this set that a condition is true of. */
    default List<ObjectNode> matching(String where) {
        return call().engine().matching(sheet(), where);
    }

    /** The record with this number, written as the caller writes it. */
    default Optional<ObjectNode> row(String pk) {
        return sheet().rows().stream()
                .filter(row -> row.path(DataTable.PK).asText().equals(pk))
                .findFirst();
    }

    /** Records as the API shows them, as they are now. */
    default List<ObjectNode> show(Stream<? extends JsonNode> rows) {
        Set<String> numbers = rows.map(row -> row.path(DataTable.PK).asText()).collect(Collectors.toSet());
        return call().engine()
                .show(sheet(), row -> numbers.contains(row.path(DataTable.PK).asText()));
    }
}
