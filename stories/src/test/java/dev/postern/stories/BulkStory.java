package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Both guides' second workflows: one call that changes much. */
@ExtendWith(Standing.class)
class BulkStory {
    /**
     * "Find all tasks in the 'Support Queue' that have breached their SLA and are still marked as 'Open'. Bulk update
     * their status to 'Escalated' and set their priority to maximum."
     */
    @Test
    void escalatesWhatHasBreachedItsSla(House house) {
        Office office = new Office(house);
        Octapipe octapipe = new Octapipe(house, DemoAccount.ACME);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        try (Agent agent = Agent.connect(office.connector(office.account(DemoAccount.ACME), "read", "write", "custom")
                .url())) {
            JsonNode receipt = agent.call(
                    "octapipe_tasks_bulk_update",
                    Map.of(
                            "filters",
                            Map.of(
                                    "status",
                                    "Open",
                                    "end_date",
                                    Map.of("op", "lt", "value", today),
                                    "description",
                                    Map.of("op", "contains", "value", "support queue")),
                            "values",
                            Map.of("status", "Escalated", "priority", "high")));

            assertEquals(6, receipt.path("affected").asInt());
            JsonNode escalated = octapipe.get("/tasks?status=Escalated").path("data");
            assertEquals(6, escalated.size());
            escalated.forEach(task -> {
                assertEquals("high", task.path("priority").asText());
                assertTrue(
                        task.path("end_date").asText().compareTo(today) < 0,
                        task.path("end_date").asText());
            });
        }
    }

    /**
     * "Audit the 'Vendor Compliance' database. Perform a bulk update to set the 'Risk Level' custom field to 'High' for
     * all records where the 'Last Assessment' date is older than 365 days."
     */
    @Test
    void setsAFieldByTheNameThatPeopleKnow(House house) {
        Office office = new Office(house);
        Octapipe octapipe = new Octapipe(house, DemoAccount.ACME);
        String aYearAgo = LocalDate.now(ZoneOffset.UTC).minusDays(365).toString();
        try (Agent agent = Agent.connect(office.connector(office.account(DemoAccount.ACME), "read", "custom")
                .url())) {
            assertTrue(agent.tools().contains("octapipe_database_records_bulk_update"));
            JsonNode database = agent.named("list_all_octapipe_databases", Map.of(), "Vendor Compliance");
            String id = database.path("uuid").asText();
            agent.call(
                    "octapipe_database_records_bulk_update",
                    Map.of(
                            "database_uuid",
                            id,
                            "filters",
                            Map.of("Last Assessment", Map.of("op", "lt", "value", aYearAgo)),
                            "values",
                            Map.of("Risk Level", "High")));

            long old = 0;
            for (int page = 1; ; page++) {
                JsonNode body = octapipe.get("/databases/%s/records?page=%d".formatted(id, page));
                JsonNode records = body.isArray() ? body : body.path("data");
                if (records.isEmpty()) {
                    break;
                }
                for (JsonNode each : records) {
                    JsonNode fields = each.path("custom_fields_values");
                    boolean late = fields.has("cf_last_assessment")
                            && fields.path("cf_last_assessment").asText().compareTo(aYearAgo) < 0;
                    old += late ? 1 : 0;
                    assertTrue(!late || fields.path("cf_risk_level").asText().equals("High"), each.toString());
                }
            }
            assertTrue(old > 0, "there was nothing to change");
            assertEquals(
                    List.of("list_all_octapipe_databases", "octapipe_database_records_bulk_update"), agent.called());
        }
    }
}
