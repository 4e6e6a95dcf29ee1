package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.wire.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the tools say of tables and columns that only this account has. */
@ExtendWith(Standing.class)
class CaspioColumnsStory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OF_TABLES = List.of(
            "list_all_caspio_records",
            "create_a_caspio_record",
            "update_a_caspio_record_by_id",
            "delete_a_caspio_record_by_id");
    private static final int MOST_FOR_A_TOOL = 6 * 1024;
    private static final int MOST_FOR_A_LIST = 24 * 1024;

    @Test
    void offersTheAccountsTablesAsChoices(House house) {
        JsonNode tools = tools(house);

        for (String tool : OF_TABLES) {
            List<String> tables = JSON.convertValue(
                    tools.path(tool).at("/inputSchema/properties/table_name/enum"),
                    JSON.getTypeFactory().constructCollectionType(List.class, String.class));
            assertTrue(tables.containsAll(List.of("Inventory", "SecurityFlags", "Parts 50% A/B #2")), tool + tables);
        }
    }

    @Test
    void namesTheColumnsOfEachTable(House house) {
        JsonNode tools = tools(house);

        for (String tool : List.of("create_a_caspio_record", "update_a_caspio_record_by_id")) {
            String told = tools.path(tool).toString();
            for (String column : List.of("StockLevel", "In stock", "ForceReset", "LogTitle", "PortalPassword")) {
                assertTrue(told.contains(column), tool + " does not name " + column + ": " + told);
            }
        }
    }

    @Test
    void staysWithinWhatAModelCanBear(House house) {
        JsonNode tools = tools(house);
        house.sandbox().faults().add(Fault.status(500).on("GET", "/tables").times(50));
        JsonNode bare = tools(house);
        assertEquals(bare.size(), tools.size());
        assertFalse(bare.toString().contains("PortalPassword"), "the columns are still there");

        int all = 0;
        for (Map.Entry<String, JsonNode> each : tools.properties()) {
            String tool = each.getKey();
            int growth = tools.path(tool).toString().length()
                    - bare.path(tool).toString().length();
            assertTrue(growth <= MOST_FOR_A_TOOL, tool + " grew by " + growth);
            all += growth;
        }
        assertTrue(all > 0 && all <= MOST_FOR_A_LIST, "all grew by " + all);
    }

    /** As a new account sees them, as what is known of one is kept. */
    private static JsonNode tools(House house) {
        ObjectNode tools = JSON.createObjectNode();
        try (Agent agent = Caspio.agent(house)) {
            agent.tools().forEach(name -> tools.set(name, JSON.valueToTree(agent.tool(name))));
        }
        return tools;
    }
}
