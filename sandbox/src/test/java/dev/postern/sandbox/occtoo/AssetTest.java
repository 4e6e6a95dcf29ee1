package dev.postern.sandbox.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetTest extends OcctooTest {
    private static final String IMAGES = "/v1/assets/images";
    private static final String LOGO = assets("logo_1", "logo.png");

    private static String assets(String key, String filename) {
        return "{'assets':[{'entryKey':'" + key + "','filename':'" + filename + "'}]}";
    }

    private static String announced() {
        return CONTOSO.post(IMAGES, LOGO)
                .body()
                .path("initialized")
                .path("logo_1")
                .path("uploadUrl")
                .asText();
    }

    private static int upload(String url, byte[] content) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("x-ms-blob-type", "BlockBlob")
                .PUT(BodyPublishers.ofByteArray(content))
                .build();
        return Client.http().send(request, BodyHandlers.discarding()).statusCode();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static String status(String key) {
        return CONTOSO.get(IMAGES + "?key=" + key)
                .body()
                .path(key)
                .path("status")
                .asText();
    }

    @Test
    void makesAnEntryOfAFileThatWasUploaded() throws Exception {
        assertEquals(201, upload(announced(), picture()));

        Answer answer = CONTOSO.post(IMAGES + "/complete", LOGO);
        assertEquals("Initialized", status("logo_1"));
        advance(1);

        JsonNode file = answer.body().path("completed").path("logo_1");
        assertEquals("image/png", file.path("mimeType").asText());
        assertEquals(3, file.path("width").asInt());
        assertEquals("Completed", status("logo_1"));
        assertEquals(
                file.path("publicUrl"),
                value(CONTOSO.get("/v1/sources/images/entries/logo_1").body(), "publicurl"));
    }

    @Test
    void takesNoFileAtALinkThatIsOldOrWasChanged() throws Exception {
        String url = announced();

        assertEquals(403, upload(url.replace("logo_1", "logo_2"), picture()));
        advance(3_600);
        assertEquals(403, upload(url, picture()));
        Answer anew = CONTOSO.post(IMAGES + "/uploadLinks", LOGO);
        assertEquals(
                201,
                upload(
                        anew.body()
                                .path("initialized")
                                .path("logo_1")
                                .path("uploadUrl")
                                .asText(),
                        picture()));
    }

    @Test
    void completesEachAssetByItself() throws Exception {
        upload(announced(), new byte[0]);

        Answer answer = CONTOSO.post(
                IMAGES + "/complete",
                "{'assets':[{'entryKey':'logo_1','filename':'logo.png'},{'entryKey':'gone','filename':'a'}]}");

        assertEquals(200, answer.status());
        assertTrue(answer.body().path("completed").isEmpty());
        assertEquals(2, answer.body().path("failed").size());
        assertEquals("Failed", status("logo_1"));
        assertFalse(CONTOSO.get(IMAGES + "?key=gone").body().has("gone"));
    }

    @Test
    void replacesAFileOnlyAfterItWasDeleted() throws Exception {
        upload(announced(), picture());
        CONTOSO.post(IMAGES + "/complete", LOGO);

        assertTrue(CONTOSO.post(IMAGES, LOGO).body().path("failed").has("logo_1"));
        assertTrue(
                CONTOSO.post(IMAGES + "/complete", LOGO).body().path("failed").has("logo_1"));
        assertEquals(204, CONTOSO.delete(IMAGES + "?key=logo_1").status());
        advance(1);
        assertEquals(404, CONTOSO.get("/v1/sources/images/entries/logo_1").status());
        assertTrue(CONTOSO.post(IMAGES, LOGO).body().path("initialized").has("logo_1"));
    }

    @ParameterizedTest
    @CsvSource({
        "nothing,a,a.png,409",
        "products,a,a.png,400",
        "images,a.png,a.png,400",
        "images,a,../a.png,400",
        "images,a,a/b.png,400",
        "images,a,a.,400"
    })
    void refusesWhatIsAgainstTheRules(String source, String key, String filename, int status) {
        assertEquals(
                status,
                CONTOSO.post("/v1/assets/" + source, assets(key, filename)).status());
    }

    @Test
    void limitsHowManyAssetsACallNames() {
        String many = IntStream.range(0, 51)
                .mapToObj(i -> "{'entryKey':'a" + i + "','filename':'a'}")
                .collect(Collectors.joining(",", "{'assets':[", "]}"));

        assertEquals(200, CONTOSO.post(IMAGES, many).status());
        assertEquals(400, CONTOSO.post(IMAGES + "/complete", many).status());
        assertEquals(
                400,
                CONTOSO.post(IMAGES, "{'assets':[{'entryKey':'a','filename':'a'},{'entryKey':'A','filename':'b'}]}")
                        .status());
        assertEquals(400, CONTOSO.get(IMAGES).status());
        assertEquals(403, STORES.post(IMAGES, LOGO).status());
    }
}
