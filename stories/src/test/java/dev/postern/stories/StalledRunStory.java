package dev.postern.stories;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * "Look up the most recent automation runs for user usr_772. Find the one that failed yesterday and retrieve its final
 * output state and error messages."
 */
@ExtendWith(Standing.class)
class StalledRunStory {
    @Test
    void findsTheStepThatFailedYesterday(House house) {
        Gumloop gumloop = Gumloop.acme(house);
        try (Agent agent = gumloop.agent()) {
            JsonNode runs = agent.call("list_all_gumloop_automation_runs", Map.of("user_id", "usr_772"));
            assertEquals(10, runs.path("result").size(), runs.toString());
            String failed = failedOf(runs.path("result"));

            JsonNode run = agent.call("get_single_gumloop_run_by_id", Map.of("run_id", failed));

            assertEquals("FAILED", run.path("state").asText());
            assertTrue(run.path("log").toString().contains("'Field Mapper': 0 of 128 rows"), run.toString());
            assertEquals(0, run.path("outputs").size());
            gumloop.get("/get_pl_run?run_id=" + failed + "&user_id=usr_772")
                    .statusCode(200)
                    .body("state", equalTo("FAILED"));
        }
    }

    private static String failedOf(JsonNode runs) {
        Instant dayBefore = Instant.now().minus(2, ChronoUnit.DAYS);
        for (JsonNode run : runs) {
            if (run.path("state").asText().equals("FAILED")
                    && Instant.parse(run.path("created_ts").asText()).isAfter(dayBefore)) {
                return run.path("run_id").asText();
            }
        }
        throw new AssertionError("no run failed since " + dayBefore + ": " + runs);
    }
}
