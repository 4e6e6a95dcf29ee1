package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Form;
import dev.postern.sandbox.octapipe.call.Rules;
import dev.postern.sandbox.octapipe.filter.Fields;
import dev.postern.sandbox.octapipe.filter.Listing;
import dev.postern.sandbox.octapipe.show.Show;
import dev.postern.sandbox.octapipe.store.Model;
import java.util.List;
import java.util.stream.Stream;

/** The records of one database. */
record Records(Call call, ObjectNode database) implements Shelf {
    private static final String ALL = "/databases/{database_uuid}/records";
    private static final String ONE = ALL + "/{uuid}";

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get(ALL, call -> Basics.list(of(call))),
            Endpoint.post(ALL, call -> Basics.create(of(call))),
            Endpoint.post(ALL + "/bulk-update", call -> Bulk.update(of(call))),
            Endpoint.post(ALL + "/bulk-delete", call -> Bulk.delete(of(call))),
            Endpoint.post(ALL + "/import", call -> Imports.run(of(call))),
            Endpoint.post(ALL + "/export", call -> Exports.run(of(call))),
            Endpoint.get(ONE, call -> Basics.read(of(call))),
            Endpoint.put(ONE, call -> Basics.update(of(call))),
            Endpoint.delete(ONE, call -> Basics.delete(of(call))));

    static Records of(Call call) {
        return new Records(call, call.row(Model.DATABASE, "database_uuid"));
    }

    @Override
    public Model model() {
        return Model.RECORD;
    }

    @Override
    public Stream<ObjectNode> rows() {
        String id = database.path("uuid").asText();
        return call.table(Model.RECORD)
                .live()
                .filter(row -> row.path("database_uuid").asText().equals(id));
    }

    @Override
    public Listing listing() {
        Fields fields = Fields.texts(List.of("name", "database_uuid")).custom(customFields());
        return new Listing(fields, "name", List.of("owner_user_uuid"));
    }

    @Override
    public Form form(ObjectNode body) {
        return new Form(body)
                .rule("name", Rules.TEXT)
                .rule("owner_user_uuid", People.ofWorkspace(call))
                .customFields(customFields());
    }

    @Override
    public List<String> required() {
        return List.of("name", "custom_fields_values");
    }

    @Override
    public JsonNode customFields() {
        return database.path("custom_fields");
    }

    @Override
    public ObjectNode blank() {
        ObjectNode row = call.fresh(Model.RECORD).putNull("name");
        row.putObject("custom_fields_values");
        row.set("database_uuid", database.path("uuid"));
        return row.put("creator_user_uuid", call.userId()).put("owner_user_uuid", call.userId());
    }

    @Override
    public void change(ObjectNode row, ObjectNode values) {
        Basics.merge(row, values);
        row.put("updated_at", call.stamp());
    }

    @Override
    public ObjectNode show(ObjectNode row) {
        return new Show(call.workspace()).record(row);
    }
}
