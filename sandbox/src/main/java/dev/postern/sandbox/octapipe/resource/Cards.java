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

/** The cards of one pipeline. */
record Cards(Call call, ObjectNode pipeline) implements Shelf {
    private static final String ALL = "/pipelines/{pipeline_uuid}/cards";
    private static final String ONE = ALL + "/{uuid}";
    private static final String STAGE = "pipeline_stage_uuid";

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

    static Cards of(Call call) {
        return new Cards(call, Pipelines.asked(call));
    }

    @Override
    public Model model() {
        return Model.CARD;
    }

    @Override
    public Stream<ObjectNode> rows() {
        String id = pipeline.path("uuid").asText();
        return call.table(Model.CARD)
                .live()
                .filter(row -> row.path("pipeline_uuid").asText().equals(id));
    }

    @Override
    public Listing listing() {
        Fields fields = Fields.texts(List.of("name", "code", "pipeline_uuid", STAGE, "tags"))
                .numbers(List.of("sla"))
                .moments(List.of("last_stage_updated_at"))
                .custom(customFields());
        return new Listing(fields, "name", List.of(STAGE, "owner_user_uuid"));
    }

    /** A stage of another pipeline is refused like a stage that there is not. */
    @Override
    public Form form(ObjectNode body) {
        String id = pipeline.path("uuid").asText();
        return new Form(body)
                .rule(
                        STAGE,
                        Rules.id(stage -> Pipelines.stages(call, id)
                                .anyMatch(each -> each.path("uuid").asText().equals(stage))))
                .rule("name", Rules.TEXT)
                .rule("sla", Rules.WHOLE)
                .rule("tags", Rules.TEXTS)
                .rule("owner_user_uuid", People.ofWorkspace(call))
                .customFields(customFields());
    }

    @Override
    public List<String> required() {
        return List.of(STAGE, "name", "sla");
    }

    @Override
    public JsonNode customFields() {
        return pipeline.path("custom_fields");
    }

    @Override
    public ObjectNode blank() {
        int number = call.table(Model.CARD).ever() + 1;
        ObjectNode row = call.fresh(Model.CARD)
                .put("code", "%s-%04d".formatted(pipeline.path("_code").asText("C"), number));
        row.putObject("custom_fields_values");
        row.putArray("tags");
        row.putArray("movements");
        row.set("pipeline_uuid", pipeline.path("uuid"));
        row.put("last_stage_updated_at", call.stamp());
        return row.put("creator_user_uuid", call.userId()).put("owner_user_uuid", call.userId());
    }

    @Override
    public void change(ObjectNode row, ObjectNode values) {
        String from = row.path(STAGE).asText();
        String to = values.path(STAGE).asText(from);
        if (!to.equals(from)) {
            row.withArrayProperty("movements")
                    .addObject()
                    .put("pipeline_card_uuid", row.path("uuid").asText())
                    .put("user_uuid", call.userId())
                    .put("from_pipeline_stage_uuid", from)
                    .put("to_pipeline_stage_uuid", to)
                    .put("created_at", call.stamp())
                    .putNull("updated_at")
                    .putNull("deleted_at");
            row.put("last_stage_updated_at", call.stamp());
        }
        Basics.merge(row, values);
        row.put("updated_at", call.stamp());
    }

    @Override
    public ObjectNode show(ObjectNode row) {
        return new Show(call.workspace()).card(row);
    }
}
