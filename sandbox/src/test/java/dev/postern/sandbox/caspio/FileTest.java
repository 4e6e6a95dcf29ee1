package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.Multipart;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTest extends CaspioTest {

    @Test
    void liesInFoldersInFolders() {
        JsonNode root = OPERATIONS.get("/files/folders").body();
        String reports = key(root, "Reports");

        assertEquals(List.of("Demo", "Exports", "Reports"), texts(root.path("Result"), "Name"));
        assertEquals(
                "{\"TotalCount\":3,\"PageNumber\":1,\"PageSize\":25}",
                root.path("Pagination").toString());
        assertEquals(
                List.of("2026"),
                texts(
                        OPERATIONS
                                .get("/files/folders?externalKey=" + reports)
                                .body()
                                .path("Result"),
                        "Name"));
        assertEquals(
                "Reports",
                OPERATIONS
                        .get("/files/folders/" + reports)
                        .body()
                        .path("Result")
                        .path("Name")
                        .asText());
    }

    @Test
    void isListedAPageAtATimeInTheOrderAskedFor() {
        String year = folder("2026");

        JsonNode page = OPERATIONS
                .get("/files?externalKey=" + year + "&pageNumber=2&pageSize=10&sortField=Size&sortDescending=true")
                .body();

        assertEquals("day-18.log", page.path("Result").path(0).path("Name").asText());
        assertEquals(90, page.path("Result").path(0).path("Size").asInt());
        assertEquals(28, page.path("Pagination").path("TotalCount").asInt());
        assertEquals(
                25,
                OPERATIONS
                        .get("/files?externalKey=" + year)
                        .body()
                        .path("Result")
                        .size());
        assertEquals(List.of("logo.svg"), texts(OPERATIONS.get("/files").body().path("Result"), "Name"));
    }

    @ParameterizedTest
    @CsvSource({
        "/files?pageSize=4,400",
        "/files?sortField=Colour,400",
        "/files/folders?sortField=Size,400",
        "/files?externalKey=nowhere,404",
        "/files/folders/nowhere,404",
        "/files/nowhere,404",
        "/files/nowhere/fileInfo,404",
        "/files/path,400",
        "/files/path?filePath=/Demo/b.png,404",
        "/files/path?filePath=/Nowhere/a.png,404"
    })
    void isNotThere(String path, int status) {
        assertEquals(status, OPERATIONS.get(path).status());
    }

    @Test
    void isFetchedByItsPathAndByItsKey() {
        String path = query("filePath", "/Demo/read me.md");
        JsonNode info = OPERATIONS.get("/files/path/fileInfo" + path).body().path("Result");

        HttpResponse<byte[]> byPath = Multipart.download(OPERATIONS, "/files/path" + path);
        HttpResponse<byte[]> byKey = Multipart.download(
                OPERATIONS, "/files/" + info.path("ExternalKey").asText());

        assertEquals(
                "text/markdown", byPath.headers().firstValue("content-type").orElse(""));
        assertEquals("# Read me\n\nFiles of the demo.\n", new String(byPath.body(), StandardCharsets.UTF_8));
        assertArrayEquals(byPath.body(), byKey.body());
        assertEquals(info.path("Size").asInt(), byPath.body().length);
    }

    @Test
    void isDeletedByItsPathAndByItsKey() {
        String path = "/files/path" + query("filePath", "/Demo/a.png");
        String logo = key(OPERATIONS.get("/files").body(), "logo.svg");

        assertEquals(204, OPERATIONS.delete(path).status());
        assertEquals(204, OPERATIONS.delete("/files/" + logo).status());

        assertEquals(404, OPERATIONS.get(path).status());
        assertEquals(404, OPERATIONS.delete("/files/" + logo).status());
    }

    @Test
    void isKeptWithOthersUnderItsNameAndMediaType() throws IOException {
        HttpResponse<String> sent = new Multipart()
                .file("Files", "one.txt", "text/plain", new byte[] {49})
                .file("Files", "two.bin", "application/x-two", new byte[] {50, 0, -1})
                .send(OPERATIONS, "POST", "/files?externalKey=" + folder("Demo"));

        assertEquals(201, sent.statusCode());
        JsonNode made = Client.MAPPER.readTree(sent.body()).path("Result");
        assertEquals(List.of("one.txt", "two.bin"), texts(made, "Name"));
        HttpResponse<byte[]> two = Multipart.download(
                OPERATIONS, "/files/" + made.path(1).path("ExternalKey").asText());
        assertArrayEquals(new byte[] {50, 0, -1}, two.body());
        assertEquals(
                "application/x-two", two.headers().firstValue("content-type").orElse(""));
    }

    @Test
    void isNotKeptUnderANameThatIsTaken() throws IOException {
        HttpResponse<String> sent = new Multipart()
                .file("Files", "new.txt", "text/plain", new byte[1])
                .file("Files", "LOGO.svg", "image/svg+xml", new byte[1])
                .send(OPERATIONS, "POST", "/files");

        assertEquals(409, sent.statusCode());
        assertEquals(
                "Conflict", Client.MAPPER.readTree(sent.body()).path("Code").asText());
        assertEquals(1, OPERATIONS.get("/files").body().path("Result").size());
    }

    @Test
    void isPutInPlaceOfTheOneOfItsName() {
        SANDBOX.advance(Duration.ofHours(1));
        String key = key(OPERATIONS.get("/files").body(), "logo.svg");

        HttpResponse<String> over = new Multipart()
                .file("File", "logo.svg", "image/svg+xml", new byte[3])
                .send(OPERATIONS, "PUT", "/files");
        HttpResponse<String> fresh = new Multipart()
                .file("File", "other.svg", "image/svg+xml", new byte[4])
                .send(OPERATIONS, "PUT", "/files");

        assertEquals(200, over.statusCode());
        assertEquals(201, fresh.statusCode());
        JsonNode info = OPERATIONS.get("/files/" + key + "/fileInfo").body().path("Result");
        assertEquals(3, info.path("Size").asInt());
        assertEquals("2026-03-10T09:00:00", info.path("LastModified").asText());
        assertEquals("2025-05-14T08:00:00", info.path("DateCreated").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"File", "files"})
    void isSentInTheRightPart(String part) {
        HttpResponse<String> sent =
                new Multipart().file(part, "a.txt", "text/plain", new byte[1]).send(OPERATIONS, "POST", "/files");

        assertEquals(400, sent.statusCode());
    }

    @Test
    void isRefusedWhenItIsTooLarge() {
        HttpResponse<String> sent = new Multipart()
                .file("File", "a.bin", "application/octet-stream", new byte[(30 << 20) + 1])
                .send(OPERATIONS, "PUT", "/files");

        assertEquals(413, sent.statusCode());
    }

    @Test
    void isSentInAMultipartBodyOnly() {
        Answer answer = OPERATIONS.post("/files", "{'Files':[]}");

        assertEquals(415, answer.status());
        assertEquals("UnsupportedMediaType", code(answer));
    }

    private static String folder(String name) {
        JsonNode root = OPERATIONS.get("/files/folders").body();
        return name.equals("2026")
                ? key(
                        OPERATIONS
                                .get("/files/folders?externalKey=" + key(root, "Reports"))
                                .body(),
                        name)
                : key(root, name);
    }

    private static String key(JsonNode list, String name) {
        for (JsonNode each : list.path("Result")) {
            if (each.path("Name").asText().equals(name)) {
                return each.path("ExternalKey").asText();
            }
        }
        throw new AssertionError("nothing is called " + name + " in " + list);
    }
}
