package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Form;
import dev.postern.sandbox.octapipe.call.Rule;
import dev.postern.sandbox.octapipe.call.Rules;
import dev.postern.sandbox.octapipe.filter.Fields;
import dev.postern.sandbox.octapipe.filter.Listing;
import dev.postern.sandbox.octapipe.show.Show;
import dev.postern.sandbox.octapipe.store.Model;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.stream.Stream;

/** All tasks of a workspace. Any status and priority is taken; the words that the vendor's own client knows are stored in its spelling. */
record Tasks(Call call) implements Shelf {
    private static final String CARD = "pipeline_card_uuid";
    private static final List<String> DATES = List.of("start_date", "end_date");
    private static final List<String> TIMES = List.of("start_time", "end_time");

    static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.get("/tasks", call -> Basics.list(new Tasks(call))),
            Endpoint.post("/tasks", call -> Basics.create(new Tasks(call))),
            Endpoint.post("/tasks/bulk-update", call -> Bulk.update(new Tasks(call))),
            Endpoint.post("/tasks/bulk-delete", call -> Bulk.delete(new Tasks(call))),
            Endpoint.post("/tasks/export", call -> Exports.run(new Tasks(call))),
            Endpoint.get("/tasks/{uuid}", call -> Basics.read(new Tasks(call))),
            Endpoint.put("/tasks/{uuid}", call -> Basics.update(new Tasks(call))),
            Endpoint.delete("/tasks/{uuid}", call -> Basics.delete(new Tasks(call))));

    @Override
    public Model model() {
        return Model.TASK;
    }

    @Override
    public Stream<ObjectNode> rows() {
        return call.table(Model.TASK).live();
    }

    @Override
    public Listing listing() {
        Fields fields = Fields.texts(List.of("title", "description", "status", "priority", CARD))
                .dates(DATES)
                .times(TIMES);
        return new Listing(
                fields, "title", List.of("status", "priority", "owner_user_uuid", CARD, "start_date", "end_date"));
    }

    @Override
    public Form form(ObjectNode body) {
        Form form = new Form(body)
                .rule("title", Rules.TEXT)
                .rule("description", Rules.TEXT.orNull())
                .rule("status", Rules.word(List.of("pending", "in_progress", "completed")))
                .rule("priority", Rules.word(List.of("low", "medium", "high")))
                .rule(
                        CARD,
                        Rules.id(id -> call.table(Model.CARD).find(id).isPresent())
                                .orNull())
                .rule("owner_user_uuid", People.ofWorkspace(call));
        form.rule("start_date", Rules.DATE).rule("end_date", endNotBefore(body));
        TIMES.forEach(time -> form.rule(time, Rules.TIME));
        return form;
    }

    @Override
    public List<String> required() {
        return List.of("title", "start_date", "end_date", "start_time", "end_time", "status", "priority");
    }

    @Override
    public JsonNode customFields() {
        return Json.array();
    }

    @Override
    public ObjectNode blank() {
        ObjectNode row = call.fresh(Model.TASK).putNull("description").putNull(CARD);
        return row.put("creator_user_uuid", call.userId()).put("owner_user_uuid", call.userId());
    }

    @Override
    public void change(ObjectNode row, ObjectNode values) {
        Basics.merge(row, values);
        row.put("updated_at", call.stamp());
    }

    @Override
    public ObjectNode show(ObjectNode row) {
        return new Show(call.workspace()).task(row);
    }

    /** The end may be the day of the start; dates as text compare like dates. */
    private static Rule endNotBefore(ObjectNode body) {
        String start = body.path("start_date").asText();
        return (field, given, errors) -> {
            JsonNode end = Rules.DATE.read(field, given, errors);
            if (end.asText().compareTo(start) < 0 && !errors.has(field)) {
                errors.add(field, "The %s must be a date after or equal to start date.");
            }
            return end;
        };
    }
}
