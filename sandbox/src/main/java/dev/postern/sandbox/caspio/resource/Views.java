package dev.postern.sandbox.caspio.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.caspio.answer.Reply;
import dev.postern.sandbox.caspio.call.Call;
import dev.postern.sandbox.caspio.record.Recordset;
import dev.postern.sandbox.caspio.record.ViewRecords;
import dev.postern.sandbox.caspio.store.Field;
import dev.postern.sandbox.caspio.store.View;
import dev.postern.sandbox.standin.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Views: their design is read only, their records are read and changed like those of tables. */
final class Views {
    private static final String VIEW = "/views/{viewName}";

    private Views() {}

    static List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                Endpoint.get("/views", call -> Reply.result(Json.texts(names(call)))),
                Endpoint.get(VIEW, Views::read),
                Endpoint.get(VIEW + "/fields", Views::fields),
                Endpoint.get(VIEW + "/fields/{fieldName}", Views::field)));
        endpoints.addAll(Records.endpoints(VIEW, Views::records));
        endpoints.addAll(Attachments.endpoints(VIEW, Views::records));
        return endpoints;
    }

    private static View view(Call call) {
        return call.account().view(call.path("viewName")).orElseThrow(Refusal::notFound);
    }

    private static Recordset records(Call call) {
        return new ViewRecords(call, view(call));
    }

    private static List<String> names(Call call) {
        return call.account().views().stream().map(View::name).toList();
    }

    private static Reply read(Call call) {
        View view = view(call);
        return Reply.result(Tables.design(view.name(), view.note()));
    }

    private static Reply fields(Call call) {
        List<ObjectNode> shown =
                view(call).shown().stream().flatMap(Views::show).toList();
        return Reply.result(Json.array().addAll(shown));
    }

    private static Reply field(Call call) {
        String asked = call.path("fieldName");
        return view(call)
                .shown(asked)
                .flatMap(shown -> show(shown).findFirst())
                .map(Reply::result)
                .orElseThrow(() -> Refusal.noFields(List.of(asked)));
    }

    private static Stream<ObjectNode> show(View.Shown shown) {
        return shown.field().stream().map(field -> show(shown, field));
    }

    private static ObjectNode show(View.Shown shown, Field field) {
        return Fields.show(field).put("Name", shown.name()).put("TableFieldName", field.name());
    }
}
