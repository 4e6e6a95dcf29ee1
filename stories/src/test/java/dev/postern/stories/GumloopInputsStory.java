package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inputs are names that the author of a flow made up. */
@ExtendWith(Standing.class)
class GumloopInputsStory {
    /** Its inputs are called user_id, limit and größe. */
    private static final String SIZES = "Sz5GrossTabelleMassXyQ";

    @Test
    void startsAFlowWhoseInputsHaveAwkwardNames(House house) {
        Gumloop gumloop = Gumloop.acme(house);
        try (Agent agent = gumloop.agent()) {
            String run = agent.call(
                            "create_a_gumloop_run",
                            Map.of("saved_item_id", SIZES, "inputs", Map.of("limit", "3", "größe", "XL")))
                    .path("run_id")
                    .asText();
            house.sandbox().advance(Duration.ofSeconds(7));

            JsonNode ended = agent.call("gumloop_runs_wait", Map.of("id", run));

            assertEquals("XL", ended.at("/outputs/sizes").asText(), ended.toString());
            assertEquals("3", ended.at("/outputs/shown").asText(), ended.toString());
        }
    }

    @Test
    void refusesAnInputWithANameOfTheVendorsOwn(House house) {
        Gumloop gumloop = Gumloop.acme(house);
        try (Agent agent = gumloop.agent()) {
            McpSchema.CallToolResult refusal = agent.refused(
                    "create_a_gumloop_run",
                    Map.of("saved_item_id", SIZES, "inputs", Map.of("user_id", "usr_1", "größe", "XL")));

            assertTrue(Agent.text(refusal).contains("user_id"), Agent.text(refusal));
            assertEquals(0, gumloop.seen("POST", "/start_pipeline"));
        }
    }

    @Test
    void warnsOfAnInputThatTheFlowDoesNotHaveAndStartsIt(House house) {
        Gumloop gumloop = Gumloop.acme(house);
        try (Agent agent = gumloop.agent()) {
            agent.tools();

            McpSchema.CallToolResult started = agent.result(
                    "create_a_gumloop_run",
                    Map.of("saved_item_id", "B7uiXDngzvFvUWxHRKQFAD", "inputs", Map.of("company_domian", "acme.com")));

            assertTrue(started.content().toString().contains("company_domian"), started.toString());
            assertEquals(1, gumloop.seen("POST", "/start_pipeline"));
        }
    }

    @Test
    void tellsTheAccountsFlowsAndTheirInputsBesideTheTool(House house) {
        try (Agent agent = Gumloop.acme(house).agent()) {
            McpSchema.Tool tool = agent.tool("create_a_gumloop_run");

            String schema = tool.inputSchema().toString();
            assertTrue(schema.contains("Company Enrichment"), schema);
            assertTrue(schema.contains("company_domain"), schema);
            assertTrue(schema.chars().noneMatch(c -> c == 0x1b || c == 7 || c == 0x202e), schema);
        }
    }
}
