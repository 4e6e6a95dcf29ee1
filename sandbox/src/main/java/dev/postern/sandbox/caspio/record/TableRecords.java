package dev.postern.sandbox.caspio.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Sheet;
import java.util.List;
import java.util.Optional;

/** The records of a table. */
public record TableRecords(Call call, DataTable table) implements Recordset {

    @Override
    public Sheet sheet() {
        return table;
    }

    @Override
    public Slot slot(String fieldName) {
        return table.field(fieldName)
                .map(field -> new Slot(table, field))
                .orElseThrow(() -> Refusal.noFields(List.of(fieldName)));
    }

    @Override
    public Optional<ObjectNode> base(JsonNode row, DataTable of) {
        return of.row(row.path(DataTable.PK).asLong());
    }

    @Override
    public ObjectNode insert(ObjectNode body) {
        return writer().insert(new RecordBody(table::field).forInsert(body));
    }

    @Override
    public void update(List<ObjectNode> rows, ObjectNode body) {
        writer().update(rows, new RecordBody(table::field).forUpdate(body));
    }

    @Override
    public void delete(List<ObjectNode> rows) {
        writer().delete(rows);
    }

    private Writer writer() {
        return new Writer(call.account(), table, Writer.REST, call.now());
    }
}
