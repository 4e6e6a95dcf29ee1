package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the integration team reads about an account's tools before it issues a URL is what an agent gets then. */
@ExtendWith(Standing.class)
class ToolsListingStory {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void listsWhatAnAgentIsGivenThen(House house) {
        Office office = new Office(house);
        String account = office.account(DemoAccount.ACME);
        Map<String, JsonNode> listed = byName(office.read("/integrated-account/" + account + "/tools"));

        try (Agent agent = Agent.connect(office.connector(account).url())) {
            assertEquals(agent.tools(), listed.keySet());
            listed.forEach((name, tool) -> {
                JsonNode input = JSON.valueToTree(agent.tool(name)).path("inputSchema");
                assertEquals(names(input.path("required")), names(tool.path("required")), name);
                Set<String> arguments = new HashSet<>(properties(tool.path("query_schema")));
                arguments.addAll(properties(tool.path("body_schema")));
                assertEquals(properties(input), arguments, name);
            });
        }
    }

    @Test
    void tellsWhereEachArgumentGoes(House house) {
        Office office = new Office(house);
        String account = office.account(DemoAccount.ACME);
        JsonNode tool =
                Objects.requireNonNull(byName(office.read("/integrated-account/" + account + "/tools?methods=update"))
                        .get("update_a_octapipe_pipeline_card_by_id"));

        assertEquals(Set.of("pipeline_uuid", "id"), properties(tool.path("query_schema")));
        assertEquals(
                Set.of("pipeline_stage_uuid", "name", "sla", "custom_fields_values"),
                properties(tool.path("body_schema")));
        assertEquals(Set.of("pipeline_uuid", "id", "pipeline_stage_uuid", "name", "sla"), names(tool.path("required")));
    }

    /** A row's columns are an argument each, whatever they are called; they go into the body. */
    @Test
    void tellsThatAnyColumnMayBeGiven(House house) {
        JsonNode tools =
                new Office(house).read("/integrated-account/" + Caspio.account(house) + "/tools?methods=create");
        JsonNode tool = Objects.requireNonNull(byName(tools).get("create_a_caspio_record"));

        assertEquals(true, tool.path("body_schema").path("additionalProperties").asBoolean());
        assertEquals(
                false, tool.path("query_schema").path("additionalProperties").asBoolean());
    }

    @Test
    void saysHowMuchOfTheVendorIsDescribed(House house) {
        Office office = new Office(house);
        JsonNode told = office.read("/integrated-account/" + office.account(DemoAccount.ACME) + "/capabilities");

        assertEquals(100, told.path("ai_readiness").path("ai_ready_score").asInt());
        Map<String, JsonNode> methods = new HashMap<>();
        told.path("proxy")
                .forEach(resource -> resource.path("methods")
                        .forEach(method -> methods.put(method.path("name").asText(), method)));
        JsonNode update = Objects.requireNonNull(methods.get("update_a_octapipe_pipeline_card_by_id"));
        assertTrue(update.path("has_query_schema").asBoolean()
                && update.path("has_body_schema").asBoolean());
        assertTrue(update.path("api_documentation_url").asText().startsWith("https://octapipe.readme.io/"));
    }

    private static Map<String, JsonNode> byName(JsonNode tools) {
        Map<String, JsonNode> byName = new TreeMap<>();
        tools.path("result").forEach(tool -> byName.put(tool.path("name").asText(), tool));
        return byName;
    }

    private static Set<String> properties(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
