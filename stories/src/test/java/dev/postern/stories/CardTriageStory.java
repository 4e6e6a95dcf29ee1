package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * "Check if there is a card for 'Globex Corp' in the Inbound Leads pipeline. If there is, move it to the 'Initial
 * Contact' stage and create a high-priority task to call them tomorrow."
 */
@ExtendWith(Standing.class)
class CardTriageStory {
    @Test
    void movesTheCardAndSchedulesTheCall(House house) {
        Office office = new Office(house);
        Octapipe octapipe = new Octapipe(house, DemoAccount.ACME);
        String account = office.account(DemoAccount.ACME);
        try (Agent agent = Agent.connect(office.connector(account).url())) {
            String pipeline = agent.named("list_all_octapipe_pipelines", Map.of(), "Inbound Leads")
                    .path("uuid")
                    .asText();
            String stage = agent.named(
                            "list_all_octapipe_pipeline_stages", Map.of("pipeline_uuid", pipeline), "Initial Contact")
                    .path("uuid")
                    .asText();
            JsonNode card = agent.named(
                    "list_all_octapipe_pipeline_cards",
                    Map.of("pipeline_uuid", pipeline, "search", "Globex Corp"),
                    "Globex Corp");
            agent.call(
                    "update_a_octapipe_pipeline_card_by_id",
                    Map.of(
                            "pipeline_uuid", pipeline,
                            "id", card.path("uuid").asText(),
                            "pipeline_stage_uuid", stage,
                            "name", card.path("name").asText(),
                            "sla", card.path("sla").asInt()));
            JsonNode task = agent.call(
                    "create_a_octapipe_task",
                    Map.of(
                            "title", "Call Globex Corp",
                            "start_date", "2026-11-21",
                            "end_date", "2026-11-21",
                            "start_time", "09:00",
                            "end_time", "09:30",
                            "status", "pending",
                            "priority", "high",
                            "pipeline_card_uuid", card.path("uuid").asText()));

            assertEquals(
                    List.of(
                            "list_all_octapipe_pipelines",
                            "list_all_octapipe_pipeline_stages",
                            "list_all_octapipe_pipeline_cards",
                            "update_a_octapipe_pipeline_card_by_id",
                            "create_a_octapipe_task"),
                    agent.called());
            JsonNode moved = octapipe.get(
                    "/pipelines/" + pipeline + "/cards/" + card.path("uuid").asText());
            assertEquals("Initial Contact", moved.at("/pipeline_stage/name").asText());
            assertEquals(card.path("sla"), moved.path("sla"));
            assertEquals(
                    stage,
                    moved.path("movements")
                            .path(moved.path("movements").size() - 1)
                            .path("to_pipeline_stage_uuid")
                            .asText());
            JsonNode kept = octapipe.get("/tasks/" + task.path("uuid").asText());
            assertEquals("Call Globex Corp", kept.path("title").asText());
            assertEquals("high", kept.path("priority").asText());
            assertEquals(card.path("uuid"), kept.path("pipeline_card_uuid"));
        }
    }
}
