package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each tool that the guides praise, with the example that they give. */
@ExtendWith(Standing.class)
class HeroToolsStory {
    @Test
    void findsThePipelineAndItsFinalStage(House house) {
        try (Agent agent = agent(house)) {
            String sales = pipeline(agent, "Enterprise Sales");
            JsonNode stages = agent.call("list_all_octapipe_pipeline_stages", Map.of("pipeline_uuid", sales))
                    .path("result");

            List<String> last = new ArrayList<>();
            stages.forEach(stage -> {
                if (stage.path("is_the_final_stage").asBoolean()) {
                    last.add(stage.path("name").asText());
                }
            });
            assertEquals(1, last.size(), last.toString());
        }
    }

    @Test
    void createsACardAndMovesItToClosedWonWithItsDealSize(House house) {
        try (Agent agent = agent(house)) {
            agent.tools();
            String sales = pipeline(agent, "Enterprise Sales");
            JsonNode card = agent.call(
                    "create_a_octapipe_pipeline_card",
                    Map.of(
                            "pipeline_uuid",
                            sales,
                            "pipeline_stage_uuid",
                            stage(agent, sales, "Discovery"),
                            "name",
                            "Acme Corp Q4 Renewal",
                            "sla",
                            "48"));
            JsonNode moved = agent.call(
                    "update_a_octapipe_pipeline_card_by_id",
                    Map.of(
                            "pipeline_uuid",
                            sales,
                            "id",
                            card.path("uuid").asText(),
                            "pipeline_stage_uuid",
                            stage(agent, sales, "Closed Won"),
                            "name",
                            "Acme Corp Q4 Renewal",
                            "sla",
                            48,
                            "custom_fields_values",
                            Map.of("Deal Size", 50000)));

            JsonNode kept = new Octapipe(house, DemoAccount.ACME)
                    .get("/pipelines/" + sales + "/cards/" + moved.path("uuid").asText());
            assertEquals("Closed Won", kept.at("/pipeline_stage/name").asText());
            assertEquals(50000, kept.at("/custom_fields_values/cf_deal_size").asInt());
        }
    }

    @Test
    void movesTheDealThatIsBehindTheFirstPage(House house) {
        try (Agent agent = agent(house)) {
            String sales = pipeline(agent, "Enterprise Sales");
            JsonNode deal =
                    agent.named("list_all_octapipe_pipeline_cards", Map.of("pipeline_uuid", sales), "Acme Corp Deal");
            assertTrue(
                    agent.called().stream()
                                    .filter("list_all_octapipe_pipeline_cards"::equals)
                                    .count()
                            > 1,
                    "it was on the first page");
            agent.call(
                    "update_a_octapipe_pipeline_card_by_id",
                    Map.of(
                            "pipeline_uuid",
                            sales,
                            "id",
                            deal.path("uuid").asText(),
                            "pipeline_stage_uuid",
                            stage(agent, sales, "Closed Won"),
                            "name",
                            "Acme Corp Deal",
                            "sla",
                            0));

            JsonNode kept = new Octapipe(house, DemoAccount.ACME)
                    .get("/pipelines/" + sales + "/cards/" + deal.path("uuid").asText());
            assertEquals("Closed Won", kept.at("/pipeline_stage/name").asText());
            assertEquals(0, kept.path("sla").asInt());
        }
    }

    @Test
    void reachesTheFortySixthCard(House house) {
        try (Agent agent = agent(house)) {
            List<String> seen = all(
                    agent,
                    "list_all_octapipe_pipeline_cards",
                    Map.of("pipeline_uuid", pipeline(agent, "Enterprise Sales"), "fields", List.of("uuid")));

            assertTrue(seen.size() >= 46, seen.size() + " cards");
            assertEquals(seen.size(), seen.stream().distinct().count(), "a card came twice");
        }
    }

    @Test
    void listsAllHighPriorityPendingTasksOfThePersonWhoAsks(House house) {
        try (Agent agent = agent(house)) {
            assertTrue(agent.instructions().contains(DemoAccount.ACME.email()), agent.instructions());
            assertTrue(agent.instructions().contains("Europe/Berlin"), agent.instructions());
            String me = "";
            for (JsonNode user : agent.call("list_all_octapipe_users", Map.of()).path("result")) {
                assertFalse(user.has("recover_code") || user.has("auth_code"), user.toString());
                me = user.path("email").asText().equals(DemoAccount.ACME.email())
                        ? user.path("uuid").asText()
                        : me;
            }
            List<String> tasks = all(
                    agent,
                    "list_all_octapipe_tasks",
                    Map.of("status", "Pending", "priority", "high", "owner_user_uuid", me));

            assertEquals(18, tasks.size());
        }
    }

    @Test
    void readsOneRecordWithItsCustomFields(House house) {
        try (Agent agent = agent(house)) {
            String crm = agent.named("list_all_octapipe_databases", Map.of(), "CRM")
                    .path("uuid")
                    .asText();
            String first = agent.call("list_all_octapipe_database_records", Map.of("database_uuid", crm, "limit", 1))
                    .at("/result/0/uuid")
                    .asText();
            JsonNode one =
                    agent.call("get_single_octapipe_database_record_by_id", Map.of("database_uuid", crm, "id", first));

            assertTrue(one.path("custom_fields_values").isObject(), one.toString());
        }
    }

    @Test
    void tellsWhichFieldsADatabaseRequires(House house) {
        try (Agent agent = agent(house)) {
            JsonNode onboarding = agent.named("list_all_octapipe_databases", Map.of(), "Customer Onboarding");

            assertTrue(onboarding
                    .path("custom_fields")
                    .findValuesAsText("required")
                    .contains("true"));
        }
    }

    @Test
    void archivesStaleLeads(House house) {
        try (Agent agent = agent(house)) {
            String leads = agent.named("list_all_octapipe_databases", Map.of(), "Leads")
                    .path("uuid")
                    .asText();
            agent.tools();
            JsonNode receipt = agent.call(
                    "octapipe_database_records_bulk_update",
                    Map.of(
                            "database_uuid", leads,
                            "filters", Map.of("status", "Stale"),
                            "values", Map.of("status", "Archived")));

            assertTrue(receipt.path("affected").asInt() > 0, receipt.toString());
        }
    }

    @Test
    void createsTheFollowUpTaskAsItIsAskedFor(House house) {
        try (Agent agent = agent(house)) {
            JsonNode task = agent.call(
                    "create_a_octapipe_task",
                    Map.of(
                            "title", "Follow up on technical review",
                            "start_date", "2026-11-21",
                            "end_date", "2026-11-21",
                            "start_time", "09:00",
                            "end_time", "10:00",
                            "status", "Open",
                            "priority", "high"));

            assertEquals("Open", task.path("status").asText());
        }
    }

    private static Agent agent(House house) {
        Office office = new Office(house);
        return Agent.connect(office.connector(office.account(DemoAccount.ACME)).url());
    }

    private static String pipeline(Agent agent, String name) {
        return agent.named("list_all_octapipe_pipelines", Map.of(), name)
                .path("uuid")
                .asText();
    }

    private static String stage(Agent agent, String pipeline, String name) {
        return agent.named("list_all_octapipe_pipeline_stages", Map.of("pipeline_uuid", pipeline), name)
                .path("uuid")
                .asText();
    }

    private static List<String> all(Agent agent, String tool, Map<String, Object> arguments) {
        List<String> ids = new ArrayList<>();
        Map<String, Object> next = new HashMap<>(arguments);
        while (true) {
            JsonNode page = agent.call(tool, next);
            page.path("result").forEach(item -> ids.add(item.path("uuid").asText()));
            if (page.path("next_cursor").isNull()) {
                return ids;
            }
            next.put("next_cursor", page.path("next_cursor").asText());
        }
    }
}
