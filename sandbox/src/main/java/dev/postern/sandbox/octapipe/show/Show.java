package dev.postern.sandbox.octapipe.show;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.store.Model;
import dev.postern.sandbox.octapipe.store.Workspace;
import dev.postern.sandbox.standin.Json;
import java.util.List;

/** Rows as the vendor shows them: with their relations, and with an empty array for an object that is empty. */
public record Show(Workspace workspace) {

    /** The fields of a row; those that the store keeps to itself are left out. */
    public ObjectNode plain(ObjectNode row) {
        ObjectNode shown = row.deepCopy();
        List<String> hidden = row.properties().stream()
                .map(field -> field.getKey())
                .filter(name -> name.startsWith("_"))
                .toList();
        shown.remove(hidden);
        if (shown.path("custom_fields_values").isObject()
                && shown.path("custom_fields_values").isEmpty()) {
            shown.putArray("custom_fields_values");
        }
        return shown;
    }

    public ObjectNode record(ObjectNode row) {
        ObjectNode shown = people(row);
        shown.set("database_name", Json.at(related(Model.DATABASE, row.path("database_uuid")), "name"));
        return shown;
    }

    /** Both the flat ids and the nested objects, since the vendor's own client was seen to read either. */
    public ObjectNode card(ObjectNode row) {
        ObjectNode shown = people(row);
        shown.set("pipeline", named(Model.PIPELINE, row.path("pipeline_uuid"), "name"));
        shown.set("pipeline_stage", named(Model.STAGE, row.path("pipeline_stage_uuid"), "name"));
        shown.set("timeline", Timeline.of(row, workspace.table(Model.STAGE)));
        return shown;
    }

    /** Times are written with seconds, although they must be sent without. */
    public ObjectNode task(ObjectNode row) {
        ObjectNode shown = people(row);
        for (String time : List.of("start_time", "end_time")) {
            shown.put(time, row.path(time).asText() + ":00");
        }
        return shown;
    }

    /** Of the four relations that a note may have, the one that its entity names is filled. */
    public ObjectNode note(ObjectNode row) {
        ObjectNode shown = plain(row);
        JsonNode id = row.path("record_uuid");
        String entity = row.path("entity").asText();
        shown.set("user", entity.equals("user") ? user(id) : Json.at(row, "none"));
        shown.set("pipeline_card", entity.equals("pipeline_card") ? named(Model.CARD, id, "name") : null);
        shown.set("task", entity.equals("task") ? named(Model.TASK, id, "title") : null);
        shown.set("database_record", entity.equals("database_record") ? named(Model.RECORD, id, "name") : null);
        return shown;
    }

    public ObjectNode file(ObjectNode row) {
        ObjectNode shown = plain(row);
        shown.set("user", user(row.path("user_uuid")));
        shown.remove("user_uuid");
        return shown;
    }

    private ObjectNode people(ObjectNode row) {
        ObjectNode shown = plain(row);
        shown.set("creator_user", user(row.path("creator_user_uuid")));
        shown.set("owner_user", user(row.path("owner_user_uuid")));
        shown.remove(List.of("creator_user_uuid", "owner_user_uuid"));
        return shown;
    }

    private JsonNode user(JsonNode id) {
        return related(Model.USER, id) instanceof ObjectNode row ? plain(row) : Json.at(id, "none");
    }

    private JsonNode named(Model model, JsonNode id, String label) {
        JsonNode row = related(model, id);
        ObjectNode shown = Json.object();
        shown.set("uuid", id);
        shown.set(label, Json.at(row, label));
        return shown;
    }

    private JsonNode related(Model model, JsonNode id) {
        return workspace
                .table(model)
                .findEver(id.asText())
                .map(JsonNode.class::cast)
                .orElseGet(() -> Json.at(Json.object(), "none"));
    }
}
