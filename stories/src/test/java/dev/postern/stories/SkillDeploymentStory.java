package dev.postern.stories;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * "Deploy the new 'Log Parser' skill I wrote into Gumloop. Once deployed, trigger a session for the agent agt_900 using
 * this skill, wait for it to finish, and list the generated artifacts."
 */
@ExtendWith(Standing.class)
class SkillDeploymentStory {
    private static final String SKILL = """
            ---
            name: Log Parser
            description: Counts what a log complains of. Use it for any log file.
            ---
            # Log Parser

            Group the lines by level, and count them: "größer" first.
            """;

    @Test
    void deploysRunsWaitsAndLists(House house) {
        Gumloop gumloop = Gumloop.acme(house);
        try (Agent agent = gumloop.agent()) {
            String skill = agent.call("create_a_gumloop_skill", Map.of("skill_md", SKILL))
                    .path("id")
                    .asText();
            agent.call("gumloop_agents_update_skills", Map.of("id", "agt_900", "attach", List.of(skill)));
            JsonNode started =
                    agent.call("create_a_gumloop_session", Map.of("agent_id", "agt_900", "input", "Parse today's log"));
            String session = started.path("id").asText();
            assertEquals("processing", started.path("state").asText(), started.toString());
            house.sandbox().advance(Duration.ofSeconds(21));

            JsonNode ended = agent.call("gumloop_sessions_wait", Map.of("id", session));
            JsonNode artifacts =
                    agent.call("list_all_gumloop_artifacts", Map.of("agent_id", "agt_900", "session_id", session));

            assertEquals("completed", ended.path("state").asText(), ended.toString());
            assertFalse(ended.path("next").asText().isEmpty(), ended.toString());
            List<String> names = artifacts.path("result").findValuesAsText("filename");
            assertTrue(names.containsAll(List.of("parsed_log.csv", "summary.md")), names.toString());
            for (JsonNode artifact : artifacts.path("result")) {
                assertTrue(artifact.path("size").asInt() > 0, artifact.toString());
                assertFalse(artifact.path("media_type").asText().isEmpty(), artifact.toString());
            }
            gumloop.get("/sessions/" + session).body("session.state", equalTo("completed"));
            gumloop.get("/skills?search_query=Log").body("skills.name", hasItem("Log Parser"));
            gumloop.get("/agents/agt_900").body("agent.skill_ids", hasItem(skill));
        }
    }
}
