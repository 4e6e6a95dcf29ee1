package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, conditions and columns that need care. */
@ExtendWith(Standing.class)
class CaspioQueryStory {
    private static final String AWKWARD = "Parts 50% A/B #2";

    @ParameterizedTest
    @ValueSource(strings = {"q.where", "where", "q_where", "Where"})
    void findsATextWithQuotesUnderAnyNameOfTheCondition(String name, House house) {
        try (Agent agent = Caspio.agent(house)) {
            JsonNode found = agent.call(
                    "list_all_caspio_records",
                    Map.of("table_name", "Supplier Contacts", name, "Company = 'O''Brien & Sons'"));
            JsonNode other = agent.call(
                    "list_all_caspio_records",
                    Map.of("table_name", "Supplier Contacts", name, "Company = 'Quick \"Q\" Parts'"));

            assertEquals("Maeve O'Brien", found.at("/result/0/Contact Person").asText(), found.toString());
            assertEquals(1, found.path("result_count").asInt());
            assertEquals("Lee Wong", other.at("/result/0/Contact Person").asText(), other.toString());
        }
    }

    @Test
    void readsAndChangesATableWhoseNameHasEverySign(House house) {
        try (Agent agent = Caspio.agent(house)) {
            JsonNode rows =
                    agent.call("list_all_caspio_records", Map.of("table_name", AWKWARD, "q.where", "[Rate %] = 12.5"));
            assertEquals("P/1", rows.at("/result/0/Part #").asText(), rows.toString());

            agent.call(
                    "update_a_caspio_record_by_id",
                    Map.of("table_name", AWKWARD, "q.where", "[Part #] = 'P#2'", "record", Map.of("Rate %", 60)));

            assertEquals(
                    60,
                    Caspio.rows(house, AWKWARD, "[Part #] = 'P#2'")
                            .at("/0/Rate %")
                            .asInt());
        }
    }

    /** {@code id}, {@code limit} and {@code response} are columns of this table, and `Part #` is no legal key. */
    @Test
    void takesColumnsFlatOrInRecordWhereTheirNamesAreTaken(House house) {
        try (Agent agent = Caspio.agent(house)) {
            JsonNode made = agent.call(
                    "create_a_caspio_record",
                    Map.of(
                            "table_name",
                            AWKWARD,
                            "response",
                            "rows",
                            "limit",
                            9,
                            "record",
                            Map.of("Part #", "P-3", "response", "some", "id", "third")));

            assertEquals("P-3", made.at("/0/Part #").asText(), made.toString());
            JsonNode kept = Caspio.rows(house, AWKWARD, "[Part #] = 'P-3'").path(0);
            assertEquals("some", kept.path("response").asText());
            assertEquals("third", kept.path("id").asText());
            assertEquals(9, kept.path("limit").asInt());
        }
    }

    @Test
    void takesAFieldsLabelForItsName(House house) {
        try (Agent agent = Caspio.agent(house)) {
            agent.tools();
            agent.call(
                    "update_a_caspio_record_by_id",
                    Map.of("table_name", "Inventory", "q.where", "PK_ID = 1", "record", Map.of("In stock", 77)));

            assertEquals(
                    77,
                    Caspio.rows(house, "Inventory", "PK_ID = 1")
                            .at("/0/StockLevel")
                            .asInt());
        }
    }

    /** Caspio counts the whole URL; the longest that it takes goes out, and one more sign does not. */
    @Test
    void refusesATooLongConditionInWordsAndSendsNothing(House house) {
        String url = house.sandbox().caspioUrl()
                + "/integrations/rest/v3/tables/Inventory/records?q.where=SKU%20%3D%20%27%27"
                + "&q.orderBy=PK_ID&q.pageNumber=1&q.pageSize=100&q.getPaginationInfo=true";
        String longest = "x".repeat(2_047 - url.length());
        try (Agent agent = Caspio.agent(house)) {
            agent.call(
                    "list_all_caspio_records", Map.of("table_name", "Inventory", "q.where", "SKU = '" + longest + "'"));

            McpSchema.CallToolResult refusal = agent.refused(
                    "list_all_caspio_records",
                    Map.of("table_name", "Inventory", "q.where", "SKU = '" + longest + "x'"));

            assertTrue(Agent.text(refusal).contains("2048 characters"), Agent.text(refusal));
            assertTrue(Agent.text(refusal).contains("at most 2047"), Agent.text(refusal));
            assertEquals(1, Caspio.seen(house, "GET", "/Inventory/records"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "1=1", "'a'='a'", "PK_ID > 0 OR 1=1"})
    void deletesNothingWithoutACondition(String condition, House house) {
        try (Agent agent = Caspio.agent(house)) {
            agent.refused("delete_a_caspio_record_by_id", Map.of("table_name", "Inventory", "q.where", condition));

            assertEquals(48, Caspio.rows(house, "Inventory", "PK_ID > 0").size());
            assertEquals(0, Caspio.seen(house, "DELETE", "/records"));
        }
    }

    @Test
    void changesNothingWithoutAConditionOrAColumn(House house) {
        try (Agent agent = Caspio.agent(house)) {
            agent.refused(
                    "update_a_caspio_record_by_id", Map.of("table_name", "Inventory", "q.where", "", "StockLevel", 0));
            agent.refused("update_a_caspio_record_by_id", Map.of("table_name", "Inventory", "q.where", "PK_ID = 1"));
            agent.refused("update_a_caspio_outgoing_webhook_by_id", Map.of("id", "wh_987"));

            assertTrue(house.sandbox().journal().sightings().stream()
                    .noneMatch(sighting -> sighting.method().equals("PUT")));
        }
    }

    /** Caspio answers 415 to a write without one, also to a DELETE, which has no body. */
    @Test
    void saysOnEveryWriteWhatItSends(House house) {
        try (Agent agent = Caspio.agent(house)) {
            agent.call("delete_a_caspio_record_by_id", Map.of("table_name", "SupplierFeed", "q.where", "PK_ID = 1"));
            agent.call("create_a_caspio_run", Map.of("external_key", "task_import_nightly"));
            agent.call("delete_a_caspio_outgoing_webhook_by_id", Map.of("id", "wh_987"));

            List<String> types = house.sandbox().journal().sightings().stream()
                    .filter(sighting ->
                            !sighting.method().equals("GET") && !sighting.path().endsWith("/token"))
                    .map(sighting -> String.valueOf(sighting.headers().get("content-type")))
                    .toList();
            assertEquals(List.of("application/json", "application/json", "application/json"), types);
            assertFalse(Caspio.get(house, "/outgoingWebhooks").contains("wh_987"));
        }
    }
}
