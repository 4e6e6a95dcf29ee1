package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agent that is shown three tools finds the one it needs, reads about it and calls it. */
@ExtendWith(Standing.class)
class DiscoveryStory {
    private static final String CREATE = "create_a_octapipe_task";

    @Test
    void findsReadsAndCalls(House house) {
        Octapipe octapipe = new Octapipe(house, DemoAccount.ACME);
        try (Agent agent = agent(house, List.of("read", "create"))) {
            assertEquals(Set.of("search_tools", "get_tool_schema", "call_tool"), agent.tools());
            assertTrue(agent.instructions().contains("search_tools"), agent.instructions());

            JsonNode found = agent.call("search_tools", Map.of("query", "add a new task"));
            assertEquals(CREATE, found.at("/result/0/name").asText(), found.toString());
            JsonNode schema = agent.call("get_tool_schema", Map.of("tool_names", List.of(CREATE)));
            assertTrue(schema.at("/tools/0/inputSchema/properties/title").isObject(), schema.toString());
            String person = agent.call(
                            "call_tool", Map.of("tool_name", "list_all_octapipe_users", "arguments", Map.of()))
                    .at("/result/0/uuid")
                    .asText();
            assertTrue(!person.isEmpty(), "nobody is listed");

            JsonNode typo = agent.call("search_tools", Map.of("query", "pipline crads"));
            assertTrue(typo.at("/result/0/name").asText().contains("pipeline_card"), typo.toString());
            Exception direct = assertThrows(Exception.class, () -> agent.call(CREATE, Map.of()));
            assertTrue(String.valueOf(direct.getMessage()).contains("call_tool"), direct.getMessage());
            assertEquals(0, octapipe.seen("POST /tasks"));
        }
    }

    @Test
    void findsNothingThatTheUrlDoesNotAllow(House house) {
        try (Agent agent = agent(house, List.of("read"))) {
            String all = agent.call("search_tools", Map.of("query", "")).toString();

            assertTrue(all.contains("list_all_octapipe_tasks"), all);
            assertTrue(!all.contains(CREATE), all);
            assertTrue(Agent.text(agent.refused("call_tool", Map.of("tool_name", CREATE, "arguments", Map.of())))
                    .contains("There is no tool"));
        }
    }

    private static Agent agent(House house, List<String> methods) {
        Office office = new Office(house);
        Map<String, Object> config = Map.of("methods", methods, "tool_exposure", "discovery");
        return Agent.connect(office.issue(office.account(DemoAccount.ACME), Map.of("name", "story", "config", config))
                .url());
    }
}
