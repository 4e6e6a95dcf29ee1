package dev.postern.sandbox.octapipe.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.sandbox.octapipe.call.Call;
import dev.postern.sandbox.octapipe.call.Form;
import dev.postern.sandbox.octapipe.call.Rule;
import dev.postern.sandbox.octapipe.call.Rules;
import dev.postern.sandbox.octapipe.store.Model;
import dev.postern.sandbox.standin.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a note, a notification or a file hangs on: a kind and an id. */
final class Entity {
    static final List<String> REQUIRED = List.of("entity", "record_uuid");

    private static final Map<String, Model> MODELS = Map.of(
            "user", Model.USER, "pipeline_card", Model.CARD, "task", Model.TASK, "database_record", Model.RECORD);

    /** The vendor's own client was seen to write {@code card} where its model says {@code pipeline_card}. */
    private static final Rule KIND = (field, given, errors) -> given.asText().equals("card")
            ? TextNode.valueOf("pipeline_card")
            : Rules.oneOf(List.copyOf(MODELS.keySet())).read(field, given, errors);

    private Entity() {}

    /** Rules that take an entity that there is. */
    static Form existing(Call call) {
        String kind = call.body().path("entity").asText().replaceFirst("^card$", "pipeline_card");
        Model model = MODELS.get(kind);
        return new Form(call.body())
                .rule("entity", KIND)
                .rule(
                        "record_uuid",
                        Rules.id(id ->
                                model == null || call.table(model).find(id).isPresent()));
    }

    /** The rows of a kind that hang on what the query string names; a 422 when it names nothing. */
    static Stream<ObjectNode> asked(Call call, Model model) {
        ObjectNode query = Json.object();
        REQUIRED.forEach(name -> query.put(name, call.query().get(name)));
        ObjectNode values = new Form(query)
                .rule("entity", KIND)
                .rule("record_uuid", Rules.TEXT)
                .require(REQUIRED)
                .read();
        return call.table(model)
                .live()
                .filter(row -> REQUIRED.stream().allMatch(name -> row.path(name).equals(values.path(name))));
    }
}
