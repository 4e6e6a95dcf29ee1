package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.call.Shape;
import dev.postern.sandbox.caspio.record.FieldValue;
import dev.postern.sandbox.caspio.record.Writer;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.caspio.store.FieldType;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Map;

/** Passwords in tables, which can be set and reset, and never read. */
final class Passwords {
    private static final String FIELDS = Tables.TABLE + "/passwordFields";
    private static final String FIELD = FIELDS + "/{passwordFieldName}";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get(FIELDS, Passwords::list),
            Endpoint.put(FIELD, Passwords::update),
            Endpoint.delete(FIELD, Passwords::reset));

    private Passwords() {}

    private static Reply list(Call call) {
        return Reply.result(Json.texts(Tables.table(call)
                .designed()
                .filter(field -> field.type() == FieldType.PASSWORD)
                .map(Field::name)
                .toList()));
    }

    private static Reply update(Call call) {
        Field field = field(call);
        ObjectNode body = call.body();
        Shape.check(body, Map.of("Value", Shape.NAME));
        return write(call, Json.object().set(field.name(), FieldValue.read(field, body.path("Value"))));
    }

    private static Reply reset(Call call) {
        return write(call, Json.object().putNull(field(call).name()));
    }

    private static Reply write(Call call, ObjectNode values) {
        DataTable table = Tables.table(call);
        List<ObjectNode> rows = call.engine().matching(table, call.query().requiredWhere());
        new Writer(call.account(), table, Writer.REST, call.now()).update(rows, values);
        return Reply.affected(rows.size());
    }

    private static Field field(Call call) {
        String asked = call.path("passwordFieldName");
        return Tables.table(call)
                .field(asked)
                .filter(field -> field.type() == FieldType.PASSWORD)
                .orElseThrow(() -> Refusal.noFields(List.of(asked)));
    }
}
