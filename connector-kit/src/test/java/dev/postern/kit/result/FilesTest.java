package dev.postern.kit.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.SomeRecords;
import dev.postern.kit.record.Vendor;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilesTest {
    private static final String LINK = "https://api.example.com/things/a";
    private static final String GET = """
            description: Reads the content of a thing, whatever it is, as it stands.
            documentation: {url: https://docs.example.com/things, read: 2026-11-20, status: vendor}
            request: {method: GET, path: "/things/{id}"}
            parameters:
              - {name: id, in: path, schema: {type: string}, description: The thing's id.}
            answer: KIND
            effect: reads
            """;

    @Test
    void showsNoByteOfWhatIsNoTextAndSaysWhereItIs() {
        byte[] pdf = {'%', 'P', 'D', 'F', 0, (byte) 0xff, (byte) 0xfe};

        JsonNode shown = show("file", "application/pdf", Buffer.buffer(pdf));

        assertEquals("application/pdf", shown.path("media_type").asText());
        assertEquals(7, shown.path("size").asInt());
        assertEquals("report.pdf", shown.path("name").asText());
        assertEquals(LINK, shown.path("link").asText());
        assertFalse(shown.toString().contains("%PDF"), shown.toString());
    }

    @Test
    void showsASmallTableAsATable() {
        JsonNode shown = show("file", "text/csv; charset=utf-8", Buffer.buffer("item,price\r\nbolt,0.25\r\n"));

        assertEquals(
                "| item | price |\n| --- | --- |\n| bolt | 0.25 |",
                shown.path("table").asText());
        assertFalse(shown.has("text"));
    }

    @Test
    void showsATableThatIsTooLongAsText() {
        assertTrue(show("file", "text/csv", Buffer.buffer("a,b\n".repeat(500))).has("text"));
    }

    @Test
    void showsTextWhole() {
        assertEquals(
                "a,b",
                show("file", "text/plain; charset=utf-8", Buffer.buffer("a,b"))
                        .path("text")
                        .asText());
    }

    @Test
    void cutsALongTextAndSaysSo() {
        for (String kind : new String[] {"file", "text"}) {
            JsonNode shown = show(kind, "text/plain", Buffer.buffer("x".repeat(300_000)));

            assertEquals(80 * 1024, shown.path("text").asText().length(), kind);
            assertTrue(shown.path("is_partial_response").asBoolean(), kind);
            assertTrue(shown.path("note").asText().contains("300000"), kind);
        }
    }

    private static JsonNode show(String kind, String mediaType, Buffer body) {
        Vendor vendor =
                SomeRecords.with("things/list.yaml", SomeRecords.LIST, "things/get.yaml", GET.replace("KIND", kind));
        Endpoint get = vendor.endpoints().getFirst();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Content-Type", mediaType)
                .add("Content-Disposition", "attachment; filename=\"report.pdf\"");
        Answer answer = new Results(vendor).single(get, new VendorAnswer(200, headers, body), Set.of(), LINK);
        try {
            return Json.MAPPER.readTree(((Answer.Success) answer).text());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
