package dev.postern.sandbox.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EventStreamTest extends OcctooTest {
    private static final String STREAM = "/v1/events/stream";
    private static final String UPDATES = "filter=type%20eq%20%22source_entry.updated%22";

    /** What comes, from its first line on. */
    private static final class Stream implements AutoCloseable {
        private final BufferedReader lines;

        Stream(String query, String lastEventId) throws IOException, InterruptedException {
            HttpRequest.Builder request = CONTOSO.request(STREAM + query);
            if (!lastEventId.isEmpty()) {
                request.header("Last-Event-ID", lastEventId);
            }
            HttpResponse<InputStream> answer = Client.http().send(request.GET().build(), BodyHandlers.ofInputStream());
            assertEquals(
                    "text/event-stream",
                    answer.headers().firstValue("content-type").orElse(""));
            lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        JsonNode next() throws IOException {
            String id = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                }
                if (line.startsWith("data: ")) {
                    JsonNode event = Client.MAPPER.readTree(line.substring(6));
                    assertEquals(id, event.path("sequence").asText());
                    return event;
                }
            }
            throw new IOException("the stream has ended");
        }

        boolean hasEnded() throws IOException {
            String line = lines.readLine();
            while (line != null && (line.isEmpty() || line.startsWith(":"))) {
                line = lines.readLine();
            }
            return line == null;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private static void change(int stock) {
        CONTOSO.post(
                PRODUCTS, "{'entries':[{'id':'product-0005','properties':[{'id':'stock','value':" + stock + "}]}]}");
    }

    @Test
    void tellsWhatHappensFromNowOn() throws Exception {
        try (Stream stream = new Stream("?" + UPDATES, "")) {
            change(41);
            advance(0.2);

            JsonNode event = stream.next();

            assertEquals("product-0005", event.path("data").path("entryKey").asText());
            assertEquals(List.of("stock"), texts(event.path("data").path("changedProperties")));
        }
    }

    @Test
    void goesOnBehindTheEventThatWasSeenLast() throws Exception {
        List<String> all = all(CONTOSO.get("/v1/events?" + UPDATES).body().path("items"), "sequence");

        try (Stream stream = new Stream("?" + UPDATES + "&after=" + all.get(1), all.get(0))) {
            assertEquals(all.get(1), stream.next().path("sequence").asText());
            assertEquals(all.get(2), stream.next().path("sequence").asText());
        }
    }

    @Test
    void endsWhenTheStandInStartsAnew() throws Exception {
        try (Stream stream = new Stream("", "")) {
            SANDBOX.reset();

            assertTrue(stream.hasEnded());
        }
    }

    @Test
    void refusesAFilterThatCannotBeRead() {
        assertEquals(400, CONTOSO.get(STREAM + "?filter=type").status());
        assertEquals(401, STRANGER.get(STREAM).status());
    }

    @Test
    void tellsWhereTheEventsBeginAndEnd() {
        JsonNode metadata = CONTOSO.get("/v1/events/metadata").body();

        assertFalse(metadata.path("first").path("time").asText().isEmpty());
        assertEquals(metadata.path("after"), metadata.path("latest").path("sequence"));
        assertEquals(
                0,
                CONTOSO.get("/v1/events?after=" + metadata.path("after").asText())
                        .body()
                        .path("items")
                        .size());
    }

    @Test
    void describesEveryTypeOfEventThatItSends() {
        Set<String> types =
                new TreeSet<>(all(CONTOSO.get("/v1/event-types").body().path("items"), "type"));

        assertEquals(30, types.size());
        JsonNode events = CONTOSO.get("/v1/events?limit=1000").body().path("items");
        for (JsonNode event : events) {
            String type = event.path("type").asText();
            assertTrue(types.contains(type), type);
        }
        JsonNode schema = CONTOSO.get("/v1/events/schemas/card.updated/1").body();
        assertTrue(schema.path("properties").has("cardDefinitionId"));
        assertEquals(404, CONTOSO.get("/v1/events/schemas/card.updated/2").status());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
