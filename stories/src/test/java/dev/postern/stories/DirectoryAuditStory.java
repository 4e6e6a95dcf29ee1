package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * "Review all users in the 'EmployeePortal' directory (directory ID: dir_101). Identify anyone who has _2fa_status set
 * to 'Disabled'. For those users, update their account record in the 'SecurityFlags' table (where q.where matches their
 * UserGUID) to trigger a mandatory password reset."
 */
@ExtendWith(Standing.class)
class DirectoryAuditStory {
    @Test
    void flagsEveryoneWithoutASecondFactor(House house) {
        try (Agent agent = Caspio.agent(house)) {
            List<String> found = new ArrayList<>();
            for (JsonNode user : agent.call("list_all_caspio_users", Map.of("directory_id", "dir_101", "limit", 1000))
                    .path("result")) {
                if (user.path("_2fa_status").asText().equals("Disabled")) {
                    found.add(user.path("UserGUID").asText());
                }
            }
            assertFalse(found.isEmpty());
            for (String id : found) {
                JsonNode receipt = agent.call(
                        "update_a_caspio_record_by_id",
                        Map.of("table_name", "SecurityFlags", "q.where", "UserGUID='" + id + "'", "ForceReset", true));
                assertEquals(1, receipt.path("RecordsAffected").asInt(), receipt.toString());
            }

            String flags = Caspio.get(house, "/tables/SecurityFlags/records?q.where=ForceReset=1&q.limit=1000");
            found.forEach(id -> assertTrue(flags.contains(id), id + " is not flagged"));
        }
    }

    @Test
    void leadsAroundWhatTheVendorWouldNotUnderstand(House house) {
        try (Agent agent = Caspio.agent(house)) {
            McpSchema.CallToolResult refusal = agent.refused(
                    "delete_a_caspio_user_by_id", Map.of("directory_id", "dir_101", "Where", "_2fa_status='Disabled'"));

            assertTrue(Agent.text(refusal).contains("UserGUID"), Agent.text(refusal));
            assertTrue(house.sandbox().journal().sightings().stream()
                    .noneMatch(sighting -> sighting.method().equals("DELETE")));
        }
    }
}
