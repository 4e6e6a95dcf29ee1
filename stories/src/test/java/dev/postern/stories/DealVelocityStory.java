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
 * "Review my meeting notes. Find the pipeline card for 'TechNova Upgrade' in the 'Q3 Renewals' pipeline, move it to the
 * 'Contract Sent' stage, and add a note summarizing the technical blockers we discussed."
 */
@ExtendWith(Standing.class)
class DealVelocityStory {
    private static final String BLOCKERS = "## Blockers\n\n- single sign-on is not tested yet";

    @Test
    void movesTheDealAndAttachesTheNote(House house) {
        Office office = new Office(house);
        Octapipe octapipe = new Octapipe(house, DemoAccount.ACME);
        String account = office.account(DemoAccount.ACME);
        try (Agent agent =
                Agent.connect(office.connector(account, "read", "write").url())) {
            String pipeline = agent.named("list_all_octapipe_pipelines", Map.of(), "Q3 Renewals")
                    .path("uuid")
                    .asText();
            String stage = agent.named(
                            "list_all_octapipe_pipeline_stages", Map.of("pipeline_uuid", pipeline), "Contract Sent")
                    .path("uuid")
                    .asText();
            JsonNode card = agent.named(
                    "list_all_octapipe_pipeline_cards", Map.of("pipeline_uuid", pipeline), "TechNova Upgrade");
            agent.call(
                    "update_a_octapipe_pipeline_card_by_id",
                    Map.of(
                            "pipeline_uuid", pipeline,
                            "id", card.path("uuid").asText(),
                            "pipeline_stage_uuid", stage,
                            "name", card.path("name").asText(),
                            "sla", card.path("sla").asInt()));
            agent.call(
                    "create_a_octapipe_note",
                    Map.of(
                            "entity",
                            "pipeline_card",
                            "record_uuid",
                            card.path("uuid").asText(),
                            "note",
                            BLOCKERS));

            assertEquals(
                    List.of(
                            "list_all_octapipe_pipelines",
                            "list_all_octapipe_pipeline_stages",
                            "list_all_octapipe_pipeline_cards",
                            "update_a_octapipe_pipeline_card_by_id",
                            "create_a_octapipe_note"),
                    agent.called().stream().distinct().toList());
            JsonNode moved = octapipe.get(
                    "/pipelines/" + pipeline + "/cards/" + card.path("uuid").asText());
            assertEquals("Contract Sent", moved.at("/pipeline_stage/name").asText());
            JsonNode notes = octapipe.get("/notes?entity=pipeline_card&record_uuid="
                    + card.path("uuid").asText());
            JsonNode list = notes.isArray() ? notes : notes.path("data");
            assertEquals(
                    List.of(BLOCKERS),
                    list.findValuesAsText("note").stream()
                            .filter(BLOCKERS::equals)
                            .toList());
        }
    }
}
