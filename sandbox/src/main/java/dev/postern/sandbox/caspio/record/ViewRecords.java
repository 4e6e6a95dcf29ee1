package dev.postern.sandbox.caspio.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.caspio.store.Sheet;
import dev.postern.sandbox.caspio.store.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records of a view. A change may touch one of its tables only, and a joined view takes no new records. */
public record ViewRecords(Call call, View view) implements Recordset {

    @Override
    public Sheet sheet() {
        return view;
    }

    @Override
    public Slot slot(String fieldName) {
        return view.shown(fieldName)
                .flatMap(shown -> shown.field().map(field -> new Slot(shown.table(), field)))
                .orElseThrow(() -> Refusal.noFields(List.of(fieldName)));
    }

    @Override
    public Optional<ObjectNode> base(JsonNode row, DataTable table) {
        return view.base(row, table);
    }

    @Override
    public ObjectNode insert(ObjectNode body) {
        requireOneTable();
        return writer(view.main()).insert(new RecordBody(this::field).forInsert(body));
    }

    @Override
    public void update(List<ObjectNode> rows, ObjectNode body) {
        ObjectNode values = new RecordBody(this::field).forUpdate(body);
        Set<DataTable> tables = body.properties().stream()
                .map(each -> slot(each.getKey()).table())
                .collect(Collectors.toSet());
        if (tables.size() > 1) {
            throw notUpdatable();
        }
        DataTable table = tables.iterator().next();
        writer(table).update(bases(rows, table), values);
    }

    @Override
    public void delete(List<ObjectNode> rows) {
        requireOneTable();
        writer(view.main()).delete(bases(rows, view.main()));
    }

    private Optional<Field> field(String asked) {
        return view.shown(asked).flatMap(View.Shown::field);
    }

    private List<ObjectNode> bases(List<ObjectNode> rows, DataTable table) {
        Stream<ObjectNode> bases = rows.stream().flatMap(row -> view.base(row, table).stream());
        return bases.distinct().toList();
    }

    private void requireOneTable() {
        if (view.join() != null) {
            throw notUpdatable();
        }
    }

    private Refusal notUpdatable() {
        return Refusal.sql("View '" + view.name() + "' is not updatable because the change affects several tables.");
    }

    private Writer writer(DataTable table) {
        return new Writer(call.account(), table, Writer.REST, call.now());
    }
}
