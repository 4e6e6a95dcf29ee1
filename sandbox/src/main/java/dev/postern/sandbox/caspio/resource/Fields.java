package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.record.FieldForm;
import dev.postern.sandbox.caspio.record.FieldValue;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.caspio.store.Kind;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** The fields of a table. The number that every record has is none of them. */
final class Fields {
    private static final String FIELDS = Tables.TABLE + "/fields";
    private static final String FIELD = FIELDS + "/{fieldName}";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get(FIELDS, Fields::list),
            Endpoint.post(FIELDS, Fields::create),
            Endpoint.get(FIELD, call -> Reply.result(show(field(call, Tables.designed(call))))),
            Endpoint.put(FIELD, Fields::update),
            Endpoint.delete(FIELD, Fields::delete));

    private Fields() {}

    /** A field as the API shows it, without what only the store knows. */
    static ObjectNode show(Field field) {
        ObjectNode shown = Json.object();
        field.definition().properties().stream()
                .filter(each -> !each.getKey().startsWith("_"))
                .forEach(each -> shown.set(each.getKey(), each.getValue()));
        return shown.put("Editable", field.isWritable());
    }

    private static Reply list(Call call) {
        return Reply.result(Json.array()
                .addAll(Tables.designed(call).designed().map(Fields::show).toList()));
    }

    private static Reply create(Call call) {
        DataTable table = Tables.table(call);
        table.add(FieldForm.create(call.body(), table));
        return Reply.created();
    }

    private static Reply update(Call call) {
        DataTable table = Tables.table(call);
        Field old = field(call, table);
        Field changed = FieldForm.update(old, call.body(), table);
        if (old.type() != changed.type()) {
            convert(table, old, changed);
        }
        table.replace(old, changed);
        return Reply.done();
    }

    private static Reply delete(Call call) {
        DataTable table = Tables.table(call);
        table.remove(field(call, table));
        return Reply.done();
    }

    /** Reads all values anew by the other type, and changes none when one cannot be read. */
    private static void convert(DataTable table, Field old, Field changed) {
        boolean plain = old.type().isSettable() && changed.type().isSettable();
        if (!plain || old.type().kind() == Kind.LIST || changed.type().kind() == Kind.LIST) {
            throw Refusal.body("A field of the type %s cannot be turned into one of the type %s."
                    .formatted(old.type().written(), changed.type().written()));
        }
        List<ObjectNode> rows = table.rows();
        List<JsonNode> values = rows.stream()
                .map(row -> FieldValue.read(changed, Json.at(row, old.name())))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).set(old.name(), values.get(i));
        }
    }

    private static Field field(Call call, DataTable table) {
        String asked = call.path("fieldName");
        return table.field(asked)
                .filter(field -> !field.isSystem())
                .orElseThrow(() -> Refusal.noFields(List.of(asked)));
    }
}
