package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each tool that the guide praises, with the example that it gives. */
@ExtendWith(Standing.class)
class CaspioHeroToolsStory {
    /**
     * "Find all records in the 'Inventory' table where q.where is 'StockLevel < 10' and update their 'ReorderStatus' to
     * 'Pending'."
     */
    @Test
    void reordersWhatRunsOut(House house) {
        try (Agent agent = Caspio.agent(house)) {
            JsonNode receipt = agent.call(
                    "update_a_caspio_record_by_id",
                    Map.of("table_name", "Inventory", "q.where", "StockLevel < 10", "ReorderStatus", "Pending"));

            assertEquals(12, receipt.path("RecordsAffected").asInt(), receipt.toString());
            assertEquals(
                    12,
                    Caspio.rows(house, "Inventory", "StockLevel < 10 AND ReorderStatus = 'Pending'")
                            .size());
            assertEquals(
                    0,
                    Caspio.rows(house, "Inventory", "StockLevel >= 10 AND ReorderStatus = 'Pending'")
                            .size());
        }
    }

    /**
     * "Trigger a bulk deployment update for the Caspio application with external_key 'App_12345' and set the deployment
     * status to active for all associated DataPages."
     */
    @Test
    void deploysEveryDataPageOfAnApplication(House house) {
        try (Agent agent = Caspio.agent(house)) {
            List<String> pages = new ArrayList<>();
            agent.call("list_all_caspio_datapages", Map.of("external_key", "App_12345"))
                    .path("result")
                    .forEach(page -> pages.add(page.path("AppKey").asText()));
            assertEquals(4, pages.size());

            JsonNode receipt =
                    agent.call("caspio_deployments_bulk_update", Map.of("external_key", "App_12345", "Deployed", true));

            assertEquals(204, receipt.path("status").asInt());
            assertTrue(receipt.path("next").asText().contains("list_all_caspio_deployments"), receipt.toString());
            for (String page : pages) {
                RestAssured.get(house.sandbox().caspioUrl() + "/dp/" + page)
                        .then()
                        .statusCode(200);
            }
        }
    }

    /**
     * "Update the Caspio outgoing webhook with ID 'wh_987' to point the OutgoingUrls array to
     * 'https://api.new-endpoint.com/ingest' and ensure CallThrottling is set to 50."
     */
    @Test
    void pointsAWebhookElsewhere(House house) {
        try (Agent agent = Caspio.agent(house)) {
            agent.call(
                    "update_a_caspio_outgoing_webhook_by_id",
                    Map.of(
                            "id",
                            "wh_987",
                            "OutgoingUrls",
                            List.of("https://api.new-endpoint.com/ingest"),
                            "CallThrottling",
                            50));

            String after = Caspio.get(house, "/outgoingWebhooks/wh_987");
            assertTrue(after.contains("\"OutgoingUrls\":[\"https://api.new-endpoint.com/ingest\"]"), after);
            assertTrue(after.contains("\"CallThrottling\":50"), after);
        }
    }

    /**
     * "List all Caspio users in the directory with ID 'dir_555'. Check the results for any users who have a _2fa_status
     * of 'Disabled'."
     */
    @Test
    void findsWhoHasNoSecondFactor(House house) {
        try (Agent agent = Caspio.agent(house)) {
            List<String> found = new ArrayList<>();
            for (JsonNode user : Caspio.all(agent, "list_all_caspio_users", Map.of("directory_id", "dir_555"))) {
                if (user.path("_2fa_status").asText().equals("Disabled")) {
                    found.add(user.path("FirstName").asText());
                }
            }

            assertEquals(List.of("Pia", "Sven", "Udo"), found.stream().sorted().toList());
        }
    }

    /** "Trigger a run for the Caspio data import task associated with external_key 'task_import_nightly'." */
    @Test
    void runsTheNightlyImportAndLooksUntilItIsReady(House house) {
        try (Agent agent = Caspio.agent(house)) {
            JsonNode receipt = agent.call("create_a_caspio_run", Map.of("external_key", "task_import_nightly"));
            assertEquals(204, receipt.path("status").asInt());
            assertTrue(receipt.path("next").asText().contains("get_single_caspio_task_by_id"), receipt.toString());
            assertEquals("Busy", status(agent));

            house.sandbox().advance(Duration.ofSeconds(3));
            assertEquals("Processing", status(agent));
            house.sandbox().advance(Duration.ofSeconds(10));

            assertEquals("Ready", status(agent));
            assertEquals(4, Caspio.rows(house, "SupplierFeed", "Quantity > 0").size());
        }
    }

    /**
     * "Upload the generated compliance report PDF to the 'AuditDocument' attachment field on record ID 'rec_888' in the
     * 'ComplianceLogs' table."
     */
    @Test
    void putsTheReportIntoItsField(House house) {
        byte[] pdf = "%PDF-1.7\n%âãÏÓ\ncompliance\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
        try (Agent agent = Caspio.agent(house)) {
            JsonNode receipt = agent.call(
                    "update_a_caspio_attachment_by_id",
                    Map.of(
                            "table_name",
                            "ComplianceLogs",
                            "attachment_field_name",
                            "AuditDocument",
                            "id",
                            "rec_888",
                            "File",
                            Map.of(
                                    "name",
                                    "compliance report.pdf",
                                    "media_type",
                                    "application/pdf",
                                    "base64",
                                    Base64.getEncoder().encodeToString(pdf))));

            assertEquals(204, receipt.path("status").asInt(), receipt.toString());
            assertArrayEquals(pdf, Caspio.bytes(house, "/tables/ComplianceLogs/attachments/AuditDocument/888"));
            JsonNode told = agent.call(
                    "list_all_caspio_attachments",
                    Map.of(
                            "table_name",
                            "ComplianceLogs",
                            "attachment_field_name",
                            "AuditDocument",
                            "q.where",
                            "PK_ID = 888"));
            assertEquals("compliance report", told.at("/result/0/FileName").asText(), told.toString());
            assertEquals(pdf.length, told.at("/result/0/Size").asInt(), told.toString());
        }
    }

    private static String status(Agent agent) {
        return agent.call("get_single_caspio_task_by_id", Map.of("id", "task_import_nightly"))
                .path("Status")
                .asText();
    }
}
