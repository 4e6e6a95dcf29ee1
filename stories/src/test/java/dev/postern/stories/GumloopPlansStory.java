package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.gumloop.GumloopKey;
import dev.postern.sandbox.house.House;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two accounts on different plans: at its limit one is refused, and the other waits in a queue. */
@ExtendWith(Standing.class)
class GumloopPlansStory {
    @Test
    void tellsWhoeverIsOnProToWaitForARunningOne(House house) {
        Gumloop globex = new Gumloop(house, GumloopKey.GLOBEX);
        try (Agent agent = globex.agent()) {
            Map<String, Object> start =
                    Map.of("saved_item_id", "Rr1ReactorReadings0000", "inputs", Map.of("sector", "7-G"));
            for (int i = 0; i < 5; i++) {
                agent.call("create_a_gumloop_run", start);
            }

            McpSchema.CallToolResult refusal = agent.refused("create_a_gumloop_run", start);

            assertEquals(429, refusal.meta().get("status"), refusal.toString());
            assertTrue(Agent.text(refusal).contains("list_all_gumloop_automation_runs"), Agent.text(refusal));
            assertEquals(6, globex.seen("POST", "/start_pipeline"));
        }
    }

    @Test
    void queuesWhoeverIsOnEnterprise(House house) {
        try (Agent agent = Gumloop.acme(house).agent()) {
            Map<String, Object> start = Map.of("saved_item_id", "B7uiXDngzvFvUWxHRKQFAD");
            String last = "";
            for (int i = 0; i < 16; i++) {
                last = agent.call("create_a_gumloop_run", start).path("run_id").asText();
            }

            JsonNode waiting = agent.call("gumloop_runs_wait", Map.of("id", last, "seconds", 1));

            assertEquals("QUEUED", waiting.path("state").asText(), waiting.toString());
            assertTrue(waiting.path("next").asText().contains("gumloop_runs_wait"), waiting.toString());
        }
    }

    @Test
    void showsEachItsOwnWhereIdsAreTheSame(House house) {
        try (Agent acme = Gumloop.acme(house).agent();
                Agent globex = new Gumloop(house, GumloopKey.GLOBEX).agent()) {
            JsonNode one = acme.call("get_single_gumloop_agent_by_id", Map.of("id", "agt_8829"));
            JsonNode other = globex.call("get_single_gumloop_agent_by_id", Map.of("id", "agt_8829"));

            assertEquals("Lead Enrichment", one.path("name").asText(), one.toString());
            assertEquals("Donut Finder", other.path("name").asText(), other.toString());
        }
    }
}
