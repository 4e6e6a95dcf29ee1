package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * "We are experiencing an outage on our primary ingestion server. Find the Caspio outgoing webhook named
 * 'OrderFulfillmentSync' and update its destination URL to 'https://backup.internal.com/webhook'."
 */
@ExtendWith(Standing.class)
class WebhookReroutingStory {
    private static final String BACKUP = "https://backup.internal.com/webhook";

    @Test
    void sendsTheEventsToTheBackup(House house) {
        try (Agent agent = Caspio.agent(house)) {
            String id = "";
            for (JsonNode hook :
                    agent.call("list_all_caspio_outgoing_webhooks", Map.of()).path("result")) {
                id = hook.path("Name").asText().equals("OrderFulfillmentSync")
                        ? hook.path("Id").asText()
                        : id;
            }
            assertFalse(id.isEmpty());
            JsonNode before = agent.call("get_single_caspio_outgoing_webhook_by_id", Map.of("id", id));
            agent.call("update_a_caspio_outgoing_webhook_by_id", Map.of("id", id, "OutgoingUrls", List.of(BACKUP)));

            String after = Caspio.get(house, "/outgoingWebhooks/" + id);
            assertTrue(after.contains(BACKUP), after);
            before.path("OutgoingUrls").forEach(old -> assertFalse(after.contains(old.asText()), after));
            assertTrue(
                    after.contains("\"CallThrottling\":"
                            + before.path("CallThrottling").asInt()),
                    after);
            assertEquals(
                    List.of(
                            "list_all_caspio_outgoing_webhooks",
                            "get_single_caspio_outgoing_webhook_by_id",
                            "update_a_caspio_outgoing_webhook_by_id"),
                    agent.called());
        }
    }
}
