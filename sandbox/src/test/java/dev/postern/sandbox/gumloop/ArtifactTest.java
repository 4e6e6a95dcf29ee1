package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.Multipart;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactTest extends GumloopTest {
    private static final String ALL = "/agents/agt_9910/artifacts";

    @Test
    void isListedNewestFirst() {
        JsonNode artifacts = ADA.get(ALL + "?search_query=.CSV").body().path("artifacts");

        assertEquals(List.of("art_aBcDeF123", "art_csv_may"), all(artifacts, "id"));
        JsonNode newest = artifacts.path(0);
        assertEquals(2, newest.path("major_version").asInt());
        assertEquals("ver_xYz9012", newest.path("version_id").asText());
        assertEquals(
                "{\"media_type\":\"text/csv\",\"size\":51}",
                newest.path("metadata").toString());
        assertEquals(51, fetch(newest.path("url").asText()).body().length);
    }

    @Test
    void isListedPageByPage() {
        JsonNode first = ADA.get(ALL + "?page_size=8").body();
        JsonNode second = ADA.get(
                        ALL + "?page_size=8&cursor=" + first.path("next_cursor").asText())
                .body();

        assertEquals(8, first.path("artifacts").size());
        assertEquals(3, second.path("artifacts").size());
        assertEquals(
                1,
                ADA.get(ALL + "?session_id=sess_report_06")
                        .body()
                        .path("artifacts")
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "art_aBcDeF123,text/csv,sales_june.csv",
        "art_report_md,text/markdown,report.md",
        "art_figures,application/json,figures.json",
        "art_page,text/html,report.html",
        "art_chart,image/png,chart.png",
        "art_poster,image/png,poster.png",
        "art_pdf,application/pdf,q4_sales_report.pdf",
        "art_model,application/octet-stream,model.bin"
    })
    void isOpenedByASignedAddress(String id, String mediaType, String filename) {
        JsonNode told = ADA.get("/artifacts/" + id + "/download").body();

        HttpResponse<byte[]> file = fetch(told.path("download_url").asText());

        assertEquals(200, file.statusCode());
        assertEquals(mediaType, file.headers().firstValue("content-type").orElse(""));
        assertEquals(mediaType, told.path("media_type").asText());
        assertEquals(filename, told.path("filename").asText());
        assertEquals(told.path("size").asInt(), file.body().length);
    }

    @Test
    void mayBeAPictureOnEitherSideOfAMebibyte() {
        assertTrue(ADA.get("/artifacts/art_chart/download").body().path("size").asInt() < 1 << 20);
        assertTrue(ADA.get("/artifacts/art_poster/download").body().path("size").asInt() > 1 << 20);
    }

    @Test
    void mayBeOneOfWhichNothingIsKnown() {
        JsonNode told = ADA.get("/artifacts/art_gHiJkL456/download").body();

        assertTrue(told.path("media_type").isNull());
        assertTrue(told.path("size").isNull());
        assertEquals(
                "application/octet-stream",
                fetch(told.path("download_url").asText())
                        .headers()
                        .firstValue("content-type")
                        .orElse(""));
    }

    @Test
    void isOpenedInAnOlderVersion() {
        JsonNode told = ADA.get("/artifacts/art_aBcDeF123/download?version_id=ver_aBc4567")
                .body();

        assertEquals(23, told.path("size").asInt());
        assertEquals(23, fetch(told.path("download_url").asText()).body().length);
        assertEquals(
                404, ADA.get("/artifacts/art_aBcDeF123/download?version_id=x").status());
    }

    @Test
    void isClosedToWhoSignsInAsWell() {
        String url = url();
        Client signed = Client.of(URI.create(url.substring(0, url.indexOf("/signed"))), GumloopKey.ACME.apiKey());

        Answer refused = signed.get(url.substring(url.indexOf("/signed")));

        assertEquals(400, refused.status());
        assertTrue(refused.raw().body().contains("<Code>InvalidArgument</Code>"));
    }

    @Test
    void isClosedAfterAQuarterOfAnHour() {
        String url = url();
        advance(899);
        assertEquals(200, fetch(url).statusCode());
        advance(1);
        assertEquals(400, fetch(url).statusCode());
        assertEquals(200, fetch(url()).statusCode());
    }

    @Test
    void isClosedToWhoChangesTheAddress() {
        String url = url();

        assertEquals(403, fetch(url.replace("art_chart", "art_poster")).statusCode());
        assertEquals(403, fetch(url.replace("20260310", "20270310")).statusCode());
        assertEquals(403, fetch(url.replaceFirst("\\?.*", "")).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/artifacts/nowhere/download,404",
        "/agents/agt_9910/artifacts?page_size=many,400",
        "/agents/agt_support/artifacts,403"
    })
    void isNotShown(String path, int status) {
        assertEquals(status, ADA.get(path).status());
    }

    private static String url() {
        return ADA.get("/artifacts/art_chart/download")
                .body()
                .path("download_url")
                .asText();
    }

    private static HttpResponse<byte[]> fetch(String url) {
        return Multipart.download(Client.of(URI.create(url), ""), "");
    }
}
