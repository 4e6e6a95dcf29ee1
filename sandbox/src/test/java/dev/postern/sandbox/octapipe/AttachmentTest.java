package dev.postern.sandbox.octapipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.SandboxTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, notifications and files: what hangs on something else. */
class AttachmentTest extends SandboxTest {
    private String card = "";

    @BeforeEach
    void findACard() {
        card = card(pipeline(ACME, "Enterprise Sales"), "Acme Corp Deal")
                .path("uuid")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipeline_card", "card"})
    void attachesANoteToACard(String entity) {
        Answer made = ACME.post(
                "/notes", "{'entity':'" + entity + "','record_uuid':'" + card + "','note':'**Security** review'}");

        assertEquals(201, made.status());
        assertEquals(
                "Acme Corp Deal", made.body().path("pipeline_card").path("name").asText());
        assertTrue(made.body().path("task").isNull());
        assertEquals(3, notes());
    }

    @Test
    void refusesANoteOnWhatThereIsNot() {
        Answer answer = ACME.post("/notes", "{'entity':'task','record_uuid':'" + card + "','note':'x'}");

        assertEquals(422, answer.status());
    }

    @Test
    void needsToKnowWhoseNotesAreAskedFor() {
        Answer answer = ACME.get("/notes");

        assertEquals(422, answer.status());
        assertEquals(2, answer.body().path("errors").size());
    }

    @Test
    void deletesANote() {
        String id = ACME.get("/notes?entity=pipeline_card&record_uuid=" + card)
                .body()
                .path("data")
                .path(0)
                .path("uuid")
                .asText();

        assertEquals(204, ACME.delete("/notes/" + id).status());

        assertEquals(1, notes());
    }

    @Test
    void showsEachUserHisOwnNotificationsNewestFirst() {
        JsonNode page = ACME.get("/notifications").body();

        assertEquals(20, page.path("total").asInt());
        assertEquals(
                "A card was assigned to you (19)",
                page.path("data").path(0).path("message").asText());
        assertEquals(0, LIMITED.get("/notifications").body().path("total").asInt());
    }

    @Test
    void marksANotificationAsRead() {
        String id = ACME.get("/notifications")
                .body()
                .path("data")
                .path(0)
                .path("uuid")
                .asText();

        JsonNode read = ACME.put("/notifications/" + id + "/read", "{}").body();

        assertEquals("2026-03-10T08:00:00.000000Z", read.path("read_at").asText());
    }

    @Test
    void registersAFileByItsAddress() {
        Answer made = ACME.post(
                "/files",
                "{'entity':'pipeline_card','record_uuid':'" + card
                        + "','name':'a.pdf','url':'https://files.example/a.pdf','mime':'application/pdf','size':12}");

        assertEquals(201, made.status());
        assertEquals("https://files.example/a.pdf", made.body().path("url").asText());
    }

    @Test
    void keepsAFileThatIsSent() throws IOException, InterruptedException {
        String body = "--b\r\nContent-Disposition: form-data; name=\"entity\"\r\n\r\npipeline_card\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"record_uuid\"\r\n\r\n" + card + "\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a b.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nhello\r\n--b--\r\n";
        var request = ACME.request("/files")
                .setHeader("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body))
                .build();

        JsonNode made = Client.MAPPER.readTree(
                Client.http().send(request, BodyHandlers.ofString()).body());

        assertEquals(5, made.path("size").asInt(), made.toString());
        String path = made.path("url")
                .asText()
                .substring(SANDBOX.octapipeUrl().toString().length());
        assertEquals("hello", NOBODY.get(path).raw().body());
    }

    private int notes() {
        return ACME.get("/notes?entity=pipeline_card&record_uuid=" + card)
                .body()
                .path("total")
                .asInt();
    }
}
