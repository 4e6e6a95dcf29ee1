package dev.postern.sandbox.octapipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.SandboxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTest extends SandboxTest {

    @Test
    void isMadeWithWordsOfTheCallersChoice() {
        ObjectNode task = task().put("status", "Open").put("priority", "HIGH");

        Answer made = ACME.post("/tasks", task);

        assertEquals(201, made.status());
        assertEquals("Open", made.body().path("status").asText());
        assertEquals("high", made.body().path("priority").asText());
        assertEquals(
                "ada.winter@acme.example",
                made.body().path("owner_user").path("email").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "start_time,09:00:00,The start time does not match the format H:i.",
        "end_time,25:00,The end time does not match the format H:i.",
        "start_date,11.03.2026,The start date does not match the format Y-m-d.",
        "end_date,2026-02-30,The end date does not match the format Y-m-d.",
        "end_date,2026-03-10,The end date must be a date after or equal to start date.",
        "title,'',The title field is required.",
        "pipeline_card_uuid,unknown,The selected pipeline card uuid is invalid."
    })
    void refusesWhatItCannotRead(String field, String value, String why) {
        Answer answer = ACME.post("/tasks", task().put(field, value));

        assertEquals(422, answer.status());
        assertEquals(why, answer.body().path("errors").path(field).path(0).asText());
    }

    @Test
    void needsAllSevenFieldsAgainWhenItIsReplaced() {
        JsonNode first = ACME.get("/tasks").body().path("data").path(0);

        Answer answer = ACME.put("/tasks/" + first.path("uuid").asText(), "{'status':'completed'}");

        assertEquals(6, answer.body().path("errors").size());
    }

    @Test
    void isReplaced() {
        String id = ACME.get("/tasks").body().path("data").path(0).path("uuid").asText();

        JsonNode changed = ACME.put("/tasks/" + id, task()).body();

        assertEquals("Follow up on technical review", changed.path("title").asText());
        assertEquals("09:00:00", changed.path("start_time").asText());
        assertEquals(changed, ACME.get("/tasks/" + id).body());
    }

    @Test
    void isExportedAsAFileThatCanBeFetched() {
        String url = ACME.post("/tasks/export", "{'filters':{'status':'Open'}}")
                .body()
                .path("url")
                .asText();

        String csv = NOBODY.get(url.substring(SANDBOX.octapipeUrl().toString().length()))
                .raw()
                .body();

        assertEquals(15, csv.lines().count());
        assertTrue(csv.startsWith("uuid,"), csv);
    }

    private static ObjectNode task() {
        return Client.MAPPER
                .createObjectNode()
                .put("title", "Follow up on technical review")
                .put("start_date", "2026-03-11")
                .put("end_date", "2026-03-11")
                .put("start_time", "09:00")
                .put("end_time", "10:00")
                .put("status", "pending")
                .put("priority", "high");
    }
}
