package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TaskTest extends CaspioTest {
    private static final String NIGHTLY = "/dataImportExportTasks/task_import_nightly";

    @Test
    void isToldOfByItsKey() {
        JsonNode task = OPERATIONS.get(NIGHTLY).body().path("Result");

        assertEquals("Nightly supplier import", task.path("Name").asText());
        assertEquals("Ready", task.path("Status").asText());
        assertEquals("Every day", task.path("Frequency").asText());
        assertEquals(6, task.size());
    }

    @Test
    void takesSecondsAndTellsHowFarItIs() {
        Answer run = OPERATIONS.send("POST", NIGHTLY + "/run", "");

        assertEquals(204, run.status());
        assertEquals("", run.raw().body());
        assertEquals("Busy", status());
        SANDBOX.advance(Duration.ofSeconds(2));
        assertEquals("Processing", status());
        SANDBOX.advance(Duration.ofMillis(2_999));
        assertEquals("Processing", status());
        SANDBOX.advance(Duration.ofMillis(1));
        assertEquals("Ready", status());
    }

    @Test
    void importsAtItsEnd() {
        OPERATIONS.post(NIGHTLY + "/run", "{}");
        SANDBOX.advance(Duration.ofSeconds(4));
        assertEquals(1, count("SupplierFeed", "PK_ID > 0"));
        SANDBOX.advance(Duration.ofSeconds(10));

        JsonNode rows = rows("SupplierFeed", "q.where", "PK_ID > 1");

        assertEquals(3, rows.size());
        assertEquals("2026-03-10T08:00:05", rows.path(0).path("ImportedAt").asText());
        assertEquals(3, rows("SupplierFeed", "q.where", "PK_ID > 1").size());
    }

    @Test
    void exportsIntoAFile() {
        OPERATIONS.post("/dataImportExportTasks/0d9c44be-6a1f-4f0c-8f8e-51f0a4d0b7c2/run", "{}");
        SANDBOX.advance(Duration.ofSeconds(5));

        String csv = OPERATIONS
                .get("/files/path" + query("filePath", "/Exports/inventory.csv"))
                .raw()
                .body();

        assertEquals(49, csv.lines().count());
        assertTrue(csv.startsWith("SKU,ItemName,StockLevel,"), csv);
    }

    @Test
    void isNotStartedWhileItRuns() {
        OPERATIONS.post(NIGHTLY + "/run", "{}");

        Answer again = OPERATIONS.post(NIGHTLY + "/run", "{}");

        assertEquals(400, again.status());
        assertEquals("InternalError", code(again));
        SANDBOX.advance(Duration.ofSeconds(5));
        assertEquals(204, OPERATIONS.post(NIGHTLY + "/run", "{}").status());
    }

    @Test
    void isOneOfSixAtTheSameTime() {
        JsonNode tasks = OPERATIONS.get("/dataImportExportTasks").body().path("Result");
        for (int i = 0; i < 6; i++) {
            assertEquals(204, run(tasks.path(i)).status());
        }

        assertEquals(400, run(tasks.path(6)).status());
    }

    @Test
    void isNotThere() {
        assertEquals(404, OPERATIONS.get("/dataImportExportTasks/nightly").status());
        assertEquals(
                404, OPERATIONS.post("/dataImportExportTasks/nightly/run", "{}").status());
    }

    private static Answer run(JsonNode task) {
        return OPERATIONS.post(
                "/dataImportExportTasks/" + task.path("ExternalKey").asText() + "/run", "{}");
    }

    private static String status() {
        return OPERATIONS.get(NIGHTLY).body().path("Result").path("Status").asText();
    }
}
