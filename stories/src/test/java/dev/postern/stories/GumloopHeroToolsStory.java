package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.gumloop.GumloopStandIn;
import dev.postern.sandbox.house.House;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each tool that the guide praises, with the example that it gives. */
@ExtendWith(Standing.class)
class GumloopHeroToolsStory {
    @Test
    void startsTheLeadEnrichmentAgent(House house) {
        Gumloop gumloop = Gumloop.acme(house);
        try (Agent agent = gumloop.agent()) {
            JsonNode started = agent.call(
                    "create_a_gumloop_session", Map.of("agent_id", "agt_8829", "input", "company_domain: acme.com"));

            assertEquals("processing", started.path("state").asText(), started.toString());
            assertEquals(1, gumloop.seen("POST", "/agents/agt_8829/sessions"));
        }
    }

    @Test
    void waitsForARunAndTakesTheEnrichedData(House house) {
        try (Agent agent = Gumloop.acme(house).agent()) {
            JsonNode before = agent.call("get_single_gumloop_run_by_id", Map.of("run_id", "run_4499"));
            house.sandbox().advance(Duration.ofSeconds(30));
            JsonNode after = agent.call("gumloop_runs_wait", Map.of("run_id", "run_4499"));

            assertEquals("RUNNING", before.path("state").asText(), before.toString());
            assertTrue(before.path("outputs").isEmpty(), before.toString());
            assertEquals("DONE", after.path("state").asText(), after.toString());
            JsonNode looked = agent.call("get_single_gumloop_run_by_id", Map.of("run_id", "run_4499"));
            assertEquals(after.path("outputs"), looked.path("outputs"), looked.toString());
            assertEquals("acme.com", after.at("/outputs/enriched_data/domain").asText(), after.toString());
        }
    }

    @Test
    void findsTheMostRecentTableOfTheReportingAgent(House house) {
        try (Agent agent = Gumloop.acme(house).agent()) {
            JsonNode newest = agent.call(
                            "list_all_gumloop_artifacts",
                            Map.of("agent_id", "agt_9910", "search_query", ".csv", "sort_order", "newest"))
                    .at("/result/0");
            String text = agent.text(
                    "get_single_gumloop_artifact_by_id",
                    Map.of("id", newest.path("id").asText()));

            assertEquals("art_aBcDeF123", newest.path("id").asText(), newest.toString());
            assertEquals("text/csv", newest.path("media_type").asText());
            assertTrue(newest.path("size").asInt() > 0, newest.toString());
            assertTrue(text.contains("| North | 1310 |"), text);
        }
    }

    @Test
    void deploysASkillFromItsParts(House house) {
        Gumloop gumloop = Gumloop.acme(house);
        try (Agent agent = gumloop.agent()) {
            JsonNode skill = agent.call(
                    "create_a_gumloop_skill",
                    Map.of(
                            "name", "Data Sanitizer",
                            "description", "Cleans tables: removes what is empty",
                            "instructions", "# Data Sanitizer\n\nRun clean.py.",
                            "extra_files", List.of(Map.of("name", "clean.py", "text", "print('clean')\n"))));

            assertEquals("Data Sanitizer", skill.path("name").asText(), skill.toString());
            assertEquals(
                    "Cleans tables: removes what is empty",
                    skill.path("description").asText());
        }
    }

    @Test
    void asksAModelAtTheHostThatServesIt(House house) {
        try (Agent agent = Gumloop.acme(house).agent()) {
            JsonNode answer = agent.call(
                    "create_a_gumloop_chat_completion",
                    Map.of(
                            "model",
                            "gpt-4o",
                            "messages",
                            List.of(Map.of("role", "user", "content", "The product is great"))));

            assertFalse(answer.at("/choices/0/message/content").asText().isEmpty(), answer.toString());
            assertTrue(house.sandbox().journal().sightings().stream()
                    .anyMatch(sighting -> sighting.path().equals(GumloopStandIn.CHAT_PREFIX + "/chat/completions")));
        }
    }

    @Test
    void auditsTheSalesforceProxy(House house) {
        try (Agent agent = Gumloop.acme(house).agent()) {
            JsonNode proxy = agent.named("list_all_gumloop_mcp_servers", Map.of(), "Salesforce Proxy");
            JsonNode whole = agent.call(
                    "get_single_gumloop_mcp_server_by_id",
                    Map.of("id", proxy.path("server_id").asText()));

            assertEquals("connected", proxy.path("status").asText(), proxy.toString());
            assertTrue(whole.path("allowed_tool_call_ids").toString().contains("salesforce_proxy__"), whole.toString());
        }
    }
}
