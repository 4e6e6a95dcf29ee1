package dev.postern.occtoo.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.conformance.McpCaller;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private final Journey journey = new Journey("products", "p-1");

    @Test
    void isPendingWhereNothingCameOfTheLastChange() {
        read("source_entry.added", 1, "\"sourceId\":\"products\",\"entryKey\":\"p-1\"");
        read("card.updated", 2, "\"cardId\":\"p-1\"");
        read("destination_entry.updated", 3, "\"endpointId\":\"e-1\",\"entryId\":\"p-1\"");
        read("source_entry.updated", 4, "\"sourceId\":\"products\",\"entryKey\":\"p-1\"");

        assertEquals("Completed NotKnown Pending Pending", statuses());
    }

    @Test
    void isPendingUntilEveryEndpointHasFollowed() {
        read("source_entry.added", 1, "\"sourceId\":\"products\",\"entryKey\":\"p-1\"");
        read("destination_entry.updated", 2, "\"endpointId\":\"e-1\",\"entryId\":\"p-1\"");
        read("source_entry.updated", 3, "\"sourceId\":\"products\",\"entryKey\":\"p-1\"");
        read("card.updated", 4, "\"cardId\":\"p-1\"");
        read("destination_entry.updated", 5, "\"endpointId\":\"e-2\",\"entryId\":\"p-1\"");

        assertEquals("Completed NotKnown Completed Pending", statuses());
        JsonNode endpoints = journey.stages(entry(), true).at("/3/endpoints");
        assertEquals("[false, true]", endpoints.findValues("sinceLastChange").toString());

        read("destination_entry.updated", 6, "\"endpointId\":\"e-1\",\"entryId\":\"p-1\"");

        assertEquals("Completed NotKnown Completed Completed", statuses());
    }

    @Test
    void doesNotWaitForAnEndpointThatHadTakenItAwayBefore() {
        read("source_entry.added", 1, "\"sourceId\":\"products\",\"entryKey\":\"p-1\"");
        read("destination_entry.deleted", 2, "\"endpointId\":\"e-1\",\"entryId\":\"p-1\"");
        read("source_entry.updated", 3, "\"sourceId\":\"products\",\"entryKey\":\"p-1\"");

        assertEquals("Completed NotKnown NotSeen Pending", statuses());

        read("destination_entry.updated", 4, "\"endpointId\":\"e-2\",\"entryId\":\"p-1\"");

        assertEquals("Completed NotKnown NotSeen Completed", statuses());
    }

    @Test
    void passesOverWhatIsAboutOthers() {
        read("source_entry.added", 1, "\"sourceId\":\"stores\",\"entryKey\":\"p-1\"");
        read("source_entry.added", 2, "\"sourceId\":\"products\",\"entryKey\":\"p-2\"");
        read("card.updated", 3, "\"cardId\":\"p-2\"");
        read("destination_entry.updated", 4, "\"endpointId\":\"e-1\",\"entryId\":\"p-2\"");

        assertTrue(journey.isEmpty());
        assertEquals("Completed NotKnown NotSeen NotSeen", statuses());
    }

    @Test
    void keepsTheLastFiftyEvents() {
        for (int i = 1; i <= 60; i++) {
            read("card.updated", i, "\"cardId\":\"p-1\",\"values\":{\"secret\":1},\"n\":" + i);
        }

        assertEquals(50, journey.history().size());
        assertEquals(11, journey.history().get(0).path("n").asInt());
        assertTrue(journey.history().findValues("values").isEmpty());
    }

    private void read(String type, int sequence, String data) {
        journey.read(
                McpCaller.read("{\"type\":\"%s\",\"sequence\":\"%04d\",\"time\":\"2026-11-20T08:00:00Z\",\"data\":{%s}}"
                        .formatted(type, sequence, data)));
    }

    private String statuses() {
        return String.join(" ", journey.stages(entry(), true).findValuesAsText("status"));
    }

    private static Optional<JsonNode> entry() {
        return Optional.of(
                McpCaller.read("{\"id\":\"p-1\",\"lastUpdated\":\"2026-11-20T08:00:00Z\",\"properties\":[]}"));
    }
}
