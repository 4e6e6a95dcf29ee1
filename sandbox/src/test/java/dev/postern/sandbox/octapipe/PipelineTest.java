package dev.postern.sandbox.octapipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.SandboxTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineTest extends SandboxTest {

    @ParameterizedTest
    @CsvSource({
        "Enterprise Sales,Discovery,Closed Won",
        "Inbound Leads,New Lead,Handed Over",
        "Q3 Renewals,Renewal Due,Renewed",
        "Support Queue,New,Resolved"
    })
    void marksItsFirstAndItsFinalStage(String pipeline, String first, String last) {
        JsonNode stages = ACME.get(pipeline(ACME, pipeline) + "/stages").body().path("data");

        assertEquals(first, marked(stages, "is_the_first_stage"));
        assertEquals(last, marked(stages, "is_the_final_stage"));
    }

    @ParameterizedTest
    @CsvSource({"Enterprise Sales,Negotiation", "Inbound Leads,Initial Contact", "Q3 Renewals,Contract Sent"})
    void hasTheStagesThatTheGuidesName(String pipeline, String stage) {
        JsonNode found = ACME.get(pipeline(ACME, pipeline)).body().path("stages");

        assertTrue(found.findValuesAsText("name").contains(stage), found.toString());
    }

    @Test
    void tellsItsCustomFields() {
        List<String> keys = ACME.get(pipeline(ACME, "Enterprise Sales"))
                .body()
                .path("custom_fields")
                .findValuesAsText("key");

        assertEquals(List.of("cf_deal_size", "cf_expected_close", "cf_region", "cf_competitors", "cf_champion"), keys);
    }

    @Test
    void hasNoStageOfAnotherPipeline() {
        String stage = stage(pipeline(ACME, "Inbound Leads"), "Initial Contact");

        assertEquals(
                404,
                ACME.get(pipeline(ACME, "Q3 Renewals") + "/stages/" + stage).status());
    }

    private static String marked(JsonNode stages, String flag) {
        for (JsonNode stage : stages) {
            if (stage.path(flag).asBoolean()) {
                return stage.path("name").asText();
            }
        }
        return "";
    }
}
