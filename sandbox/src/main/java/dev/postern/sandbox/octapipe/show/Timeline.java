package dev.postern.sandbox.octapipe.show;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.store.Table;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.time.Instant;

/** A card's way through its stages, told from its movements. */
final class Timeline {
    private Timeline() {}

    /** One entry per stage the card was in, with the whole hours it stayed and when it left; the last is still open. */
    static ArrayNode of(ObjectNode card, Table stages) {
        ArrayNode timeline = Json.array();
        Instant since = Instant.parse(card.path("created_at").asText());
        for (JsonNode movement : card.path("movements")) {
            Instant left = Instant.parse(movement.path("created_at").asText());
            entry(timeline, stages, movement.path("from_pipeline_stage_uuid").asText())
                    .put("total", Duration.between(since, left).toHours())
                    .set("moved_at", movement.path("created_at"));
            since = left;
        }
        entry(timeline, stages, card.path("pipeline_stage_uuid").asText())
                .put("total", 0)
                .putNull("moved_at");
        return timeline;
    }

    private static ObjectNode entry(ArrayNode timeline, Table stages, String stageId) {
        ObjectNode stage = stages.findEver(stageId).orElseThrow();
        ObjectNode entry = timeline.addObject();
        entry.set("pipeline_stage", stage.path("name"));
        entry.set("pipeline_stage_index", stage.path("index"));
        return entry;
    }
}
