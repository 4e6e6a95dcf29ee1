package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTest extends GumloopTest {

    @Test
    void comesBackUnderItsName() {
        Answer sent = ADA.post("/upload_file", "{'user_id':'usr_772','file_name':'a.md','file_content':'IyBB'}");
        Answer got = ADA.post("/download_file", "{'user_id':'usr_772','file_name':'a.md'}");

        assertEquals("{\"success\":true,\"file_name\":\"a.md\"}", sent.raw().body());
        assertEquals("# A", got.raw().body());
        assertEquals("text/markdown", got.header("content-type"));
        assertEquals("attachment; filename*=UTF-8''a.md", got.header("content-disposition"));
    }

    @Test
    void isTheUsersOwn() {
        assertEquals(
                "name\nNobody\n",
                BEN.post("/download_file", "{'user_id':'usr_773','file_name':'contacts.csv'}")
                        .raw()
                        .body());
        assertEquals(
                200,
                ADA.post("/download_file", "{'project_id':'team_4f8c92ab','file_name':'pricing.pdf'}")
                        .status());
        assertEquals(
                404,
                ADA.post("/download_file", "{'user_id':'usr_772','file_name':'pricing.pdf'}")
                        .status());
    }

    @Test
    void isKeptWithOthersAsFarAsTheyCanBe() {
        Answer all = upload("{'file_name':'x.txt','file_content':'eA=='},{'file_name':'y.txt','file_content':'eQ=='}");
        Answer some = upload("{'file_name':'z.txt','file_content':'eg=='},{'file_name':'bad','file_content':'%'}");
        Answer none = upload("{'file_name':'bad','file_content':'%'}");

        assertEquals(
                "{\"success\":true,\"uploaded_files\":[\"x.txt\",\"y.txt\"]}",
                all.raw().body());
        assertEquals(207, some.status());
        assertEquals(
                "{\"partial_success\":true,\"uploaded_files\":[\"z.txt\"],\"failed_files\":[\"bad\"]}",
                some.raw().body());
        assertEquals(500, none.status());
    }

    @Test
    void comesWithOthersInAnArchive() throws Exception {
        var request = ADA.request("/download_files")
                .POST(BodyPublishers.ofString(
                        "{\"user_id\":\"usr_772\",\"file_names\":[\"contacts.csv\",\"logo.png\"]}"))
                .build();

        HttpResponse<byte[]> answer = Client.http().send(request, BodyHandlers.ofByteArray());

        assertEquals(
                "application/zip", answer.headers().firstValue("content-type").orElse(""));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            assertEquals("contacts.csv", name(zip));
            assertEquals(
                    "name,email\nJo Dane,jo@contacts.example\n",
                    new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals("logo.png", name(zip));
        }
    }

    @Test
    void isTakenUpToMegabytes() {
        String content = Base64.getEncoder().encodeToString(new byte[5 << 20]);

        assertEquals(
                200,
                ADA.post("/upload_file", "{'user_id':'usr_772','file_name':'big.bin','file_content':'" + content + "'}")
                        .status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/upload_file;{'user_id':'usr_772','file_content':'eA=='};400",
                "/upload_file;{'user_id':'usr_772','file_name':'x'};400",
                "/upload_file;{'user_id':'usr_772','file_name':'x','file_content':'%'};400",
                "/upload_file;{'file_name':'x','file_content':'eA=='};400",
                "/upload_file;{'user_id':'usr_773','file_name':'x','file_content':'eA=='};403",
                "/upload_files;{'user_id':'usr_772'};400",
                "/download_file;{'user_id':'usr_772'};400",
                "/download_file;{'user_id':'usr_772','file_name':'contacts.csv','run_id':'nowhere'};404",
                "/download_files;{'user_id':'usr_772'};400",
                "/download_files;{'user_id':'usr_772','file_names':['nowhere']};404"
            })
    void isRefused(String path, String body, int status) {
        assertEquals(status, ADA.post(path, body).status());
    }

    private static String name(ZipInputStream zip) throws IOException {
        var entry = zip.getNextEntry();
        return entry == null ? "" : entry.getName();
    }

    private static Answer upload(String files) {
        return ADA.post("/upload_files", "{'user_id':'usr_772','files':[" + files + "]}");
    }
}
