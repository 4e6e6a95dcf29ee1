package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.record.RecordBody;
import dev.postern.sandbox.caspio.record.Writer;
import dev.postern.sandbox.caspio.sql.Names;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Thing;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Directories and their users, whose attributes with an underscore can be read and asked for, but not written. */
final class Directories {
    private static final String USERS = "/directories/{directoryId}/users";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/directories", Directories::list),
            Endpoint.get(USERS, call -> Records.list(call, users(call))),
            Endpoint.post(USERS, Directories::create),
            Endpoint.put(USERS, Directories::update),
            Endpoint.delete(USERS, Directories::delete),
            Endpoint.post(USERS + "/activate", Activation::activate));

    private Directories() {}

    static ObjectNode directory(Call call) {
        return call.thing(Thing.DIRECTORY, "directoryId");
    }

    static DataTable users(Call call) {
        return table(call, directory(call));
    }

    private static DataTable table(Call call, ObjectNode directory) {
        return call.account().userTable(directory.path("Name").asText()).orElseThrow();
    }

    private static Reply list(Call call) {
        List<ObjectNode> directories = call.shelf(Thing.DIRECTORY)
                .all()
                .map(each -> Shown.of(
                                each,
                                "Id",
                                "Name",
                                "NumberOfUsers",
                                "DateCreated",
                                "DateUpdated",
                                "CreatedBy",
                                "UpdatedBy")
                        .put("NumberOfUsers", table(call, each).rows().size()))
                .toList();
        return Reply.result(Json.array().addAll(directories));
    }

    /** A new user cannot sign in until he is activated. */
    private static Reply create(Call call) {
        DataTable users = users(call);
        ObjectNode values = new RecordBody(users::field).forInsert(call.body());
        if (!values.path("Email").asText().matches("[^@\\s]+@[^@\\s]+")) {
            throw Refusal.value("Email", "a user needs an address.");
        }
        boolean secondFactor = directory(call).path("_two_factor").asBoolean();
        values.put("_status", "Inactive").put("_sign_in_method", "Caspio");
        values.put("_2fa_status", secondFactor ? "Disabled" : "Unavailable");
        ObjectNode user = writer(call, users).insert(values);
        return call.query().wantsRows()
                ? Reply.created(Reply.wrapped(Json.array().addAll(show(call, users, List.of(user)))))
                : Reply.created();
    }

    private static Reply update(Call call) {
        DataTable users = users(call);
        List<ObjectNode> found = matching(call, users);
        writer(call, users).update(found, new RecordBody(users::field).forUpdate(call.body()));
        ObjectNode answer = Json.object().put("UsersAffected", found.size());
        if (call.query().wantsRows()) {
            answer.putArray("Result").addAll(show(call, users, found));
        }
        return Reply.ok(answer);
    }

    private static Reply delete(Call call) {
        DataTable users = users(call);
        List<ObjectNode> found = matching(call, users);
        writer(call, users).delete(found);
        return Reply.ok(Json.object().put("UsersAffected", found.size()));
    }

    private static List<ObjectNode> matching(Call call, DataTable users) {
        String where = call.query().required("Where");
        List<String> refused =
                Names.of(where).filter(name -> name.startsWith("_")).toList();
        if (!refused.isEmpty()) {
            throw Refusal.query("User attributes are not supported in Where: " + String.join(", ", refused) + ".");
        }
        return call.engine().matching(users, where);
    }

    private static List<ObjectNode> show(Call call, DataTable users, List<ObjectNode> found) {
        Set<Long> numbers = numbers(found.stream());
        return call.engine()
                .show(users, row -> numbers.contains(row.path(DataTable.PK).asLong()));
    }

    private static Set<Long> numbers(Stream<ObjectNode> rows) {
        return rows.map(row -> row.path(DataTable.PK).asLong()).collect(Collectors.toSet());
    }

    private static Writer writer(Call call, DataTable users) {
        return new Writer(call.account(), users, Writer.REST, call.now());
    }
}
