package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.call.Shape;
import dev.postern.sandbox.caspio.record.FieldForm;
import dev.postern.sandbox.caspio.record.Recordset;
import dev.postern.sandbox.caspio.record.TableRecords;
import dev.postern.sandbox.caspio.store.Account;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.standin.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables and their design. */
final class Tables {
    static final String TABLE = "/tables/{tableName}";

    private Tables() {}

    static List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                Endpoint.get("/tables", call -> Reply.result(Json.texts(names(call)))),
                Endpoint.post("/tables", Tables::create),
                Endpoint.get(TABLE, Tables::read)));
        endpoints.addAll(Fields.ENDPOINTS);
        endpoints.addAll(Records.endpoints(TABLE, Tables::records));
        endpoints.addAll(Passwords.ENDPOINTS);
        endpoints.addAll(Attachments.endpoints(TABLE, Tables::records));
        return endpoints;
    }

    static DataTable table(Call call) {
        return call.account().table(call.path("tableName")).orElseThrow(Refusal::notFound);
    }

    /** A table, or that of a directory, whose fields are read like those of a table. */
    static DataTable designed(Call call) {
        String asked = call.path("tableName");
        return call.account()
                .table(asked)
                .or(() -> call.account().userTable(asked))
                .orElseThrow(Refusal::notFound);
    }

    static ObjectNode design(String name, String note) {
        return Json.object().put("Name", name).put("Note", note);
    }

    private static Recordset records(Call call) {
        return new TableRecords(call, table(call));
    }

    private static List<String> names(Call call) {
        return call.account().tables().stream().map(DataTable::name).toList();
    }

    private static Reply read(Call call) {
        DataTable table = designed(call);
        return Reply.result(design(table.name(), table.note()));
    }

    private static Reply create(Call call) {
        ObjectNode body = call.body();
        JsonNode fields = body.path("Fields");
        Shape.check(body.deepCopy().without("Fields"), Map.of("Name", Shape.NAME));
        if (!body.has("Name") || !fields.isArray() || fields.isEmpty()) {
            throw Refusal.body("A table needs a Name and Fields.");
        }
        String name = body.path("Name").asText().strip();
        if (isTaken(call.account(), name)) {
            throw Refusal.body("There is a table, a view or a directory '" + name + "' already.");
        }
        DataTable table = new DataTable(name, "", true);
        fields.forEach(field -> table.add(FieldForm.create(field, table)));
        call.account().add(table);
        return Reply.created();
    }

    private static boolean isTaken(Account account, String name) {
        return account.table(name).isPresent()
                || account.view(name).isPresent()
                || account.userTable(name).isPresent();
    }
}
