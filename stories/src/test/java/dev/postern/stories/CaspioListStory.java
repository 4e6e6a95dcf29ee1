package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long lists, and lists that come in more than one form. */
@ExtendWith(Standing.class)
class CaspioListStory {
    @ParameterizedTest
    @ValueSource(ints = {3, 7, 100, 1000})
    void readsThreeHundredRowsAndNoneTwice(int limit, House house) {
        try (Agent agent = Caspio.agent(house)) {
            List<JsonNode> rows =
                    Caspio.all(agent, "list_all_caspio_records", Map.of("table_name", "Orders", "limit", limit));

            Set<Integer> numbers = new HashSet<>();
            rows.forEach(row -> numbers.add(row.path("PK_ID").asInt()));
            assertEquals(300, rows.size());
            assertEquals(300, numbers.size(), "a row came twice");
        }
    }

    /** A vendor without an order of its own: the tool asks for one. */
    @Test
    void readsThemAlsoWhereTheVendorKeepsNoOrder(House house) {
        house.sandbox().vary("caspio", "unstable-order", true);
        try (Agent agent = Caspio.agent(house)) {
            Set<Integer> numbers = new TreeSet<>();
            Caspio.all(agent, "list_all_caspio_records", Map.of("table_name", "Orders", "limit", 50))
                    .forEach(row -> numbers.add(row.path("PK_ID").asInt()));
            Set<String> users = new TreeSet<>();
            Caspio.all(agent, "list_all_caspio_users", Map.of("directory_id", "dir_101", "limit", 5))
                    .forEach(user -> users.add(user.path("UserGUID").asText()));

            assertEquals(300, numbers.size());
            assertEquals(14, users.size());
        }
    }

    /** Where it cannot know by what to order, it says what would happen. */
    @Test
    void saysThatPagesOverlapWhereNothingOrdersThem(House house) {
        house.sandbox().vary("caspio", "unstable-order", true);
        try (Agent agent = Caspio.agent(house)) {
            Map<String, Object> unordered = Map.of("table_name", "Orders", "q.select", "PK_ID, Customer", "limit", 50);
            JsonNode page = agent.call("list_all_caspio_records", unordered);
            Set<Integer> numbers = new TreeSet<>();
            Caspio.all(agent, "list_all_caspio_records", unordered)
                    .forEach(row -> numbers.add(row.path("PK_ID").asInt()));

            assertTrue(numbers.size() < 300, "the stand-in keeps an order");
            assertTrue(page.path("note").asText().contains("q.orderBy"), page.toString());
            assertFalse(agent.call(
                            "list_all_caspio_records",
                            Map.of(
                                    "table_name", "Orders",
                                    "q.select", "PK_ID, Customer",
                                    "q.orderBy", "PK_ID",
                                    "limit", 50))
                    .has("note"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsWebhooksAndEventsInWhicheverFormTheyCome(boolean inResult, House house) {
        house.sandbox().vary("caspio", "webhooks-in-result", inResult);
        try (Agent agent = Caspio.agent(house)) {
            JsonNode hooks = agent.call("list_all_caspio_outgoing_webhooks", Map.of());
            JsonNode events = agent.call("list_all_caspio_events", Map.of("webhook_id", "wh_987"));

            assertEquals(3, hooks.path("result_count").asInt(), hooks.toString());
            assertEquals(1, events.path("result_count").asInt(), events.toString());
            assertEquals("table.recordUpdate", events.at("/result/0/Type").asText(), events.toString());
        }
    }

    /** Caspio gives tables, folders of events and the like whole; they are cut here, and go on here. */
    @Test
    void pagesWhatTheVendorDoesNot(House house) {
        try (Agent agent = Caspio.agent(house)) {
            List<JsonNode> whole = Caspio.all(agent, "list_all_caspio_tables", Map.of());
            List<JsonNode> inPages = Caspio.all(agent, "list_all_caspio_tables", Map.of("limit", 4));

            assertEquals(8, whole.size(), whole.toString());
            assertEquals(whole, inPages);
        }
    }
}
