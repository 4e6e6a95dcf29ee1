package dev.postern.sandbox.octapipe.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.store.Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A pipeline while its cards are being added. */
final class PipelinePlot {
    private final Plot plot;
    private final String name;
    private final String code;
    private final String id;
    private final List<String> stageIds = new ArrayList<>();
    private int cards;

    PipelinePlot(Plot plot, String name, String code, List<String> stages, List<FieldSpec> fields) {
        this.plot = plot;
        this.name = name;
        this.code = code;
        ObjectNode row = plot.row(Model.PIPELINE, name, Duration.ofDays(800));
        this.id = row.path("uuid").asText();
        row.put("name", name).put("_code", code);
        row.set("custom_fields", FieldSpec.definitions(plot.workspace(), name, fields));
        for (int i = 0; i < stages.size(); i++) {
            ObjectNode stage = plot.row(Model.STAGE, name + "/" + stages.get(i), Duration.ofDays(800));
            stage.put("name", stages.get(i)).put("pipeline_uuid", id).put("index", i);
            stage.put("is_the_first_stage", i == 0).put("is_the_final_stage", i == stages.size() - 1);
            stageIds.add(stage.path("uuid").asText());
        }
    }

    String id() {
        return id;
    }

    /** Adds a card that was made so long ago and came to its stage evenly through all stages before it. */
    ObjectNode card(String title, int stage, int sla, String ownerId, Duration age) {
        cards++;
        ObjectNode row = plot.row(Model.CARD, name + "/" + title, age);
        row.put("code", "%s-%04d".formatted(code, cards)).put("name", title).put("sla", sla);
        row.putObject("custom_fields_values");
        row.putArray("tags");
        row.put("pipeline_uuid", id).put("pipeline_stage_uuid", stageIds.get(stage));
        row.put("creator_user_uuid", ownerId).put("owner_user_uuid", ownerId);
        row.put("last_stage_updated_at", row.path("created_at").asText());
        ArrayNode movements = row.putArray("movements");
        for (int i = 0; i < stage; i++) {
            String moved = plot.before(age.multipliedBy(stage - i).dividedBy(stage + 1L));
            movements
                    .addObject()
                    .put("pipeline_card_uuid", row.path("uuid").asText())
                    .put("user_uuid", ownerId)
                    .put("from_pipeline_stage_uuid", stageIds.get(i))
                    .put("to_pipeline_stage_uuid", stageIds.get(i + 1))
                    .put("created_at", moved)
                    .putNull("updated_at")
                    .putNull("deleted_at");
            row.put("last_stage_updated_at", moved);
        }
        return row;
    }
}
