package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.Multipart;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTest extends CaspioTest {
    private static final String FIELD = "/tables/ComplianceLogs/attachments/AuditDocument";
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void comesBackByteForByte() {
        byte[] content = new byte[3 << 20];
        new Random(7).nextBytes(content);

        HttpResponse<String> sent = new Multipart()
                .file("File", "scan (final).bin", "application/octet-stream", content)
                .send(OPERATIONS, "PUT", FIELD + "/888");

        assertEquals(204, sent.statusCode());
        assertEquals("", sent.body());
        HttpResponse<byte[]> got = Multipart.download(OPERATIONS, FIELD + "/888");
        assertArrayEquals(content, got.body());
        assertEquals(
                "application/octet-stream",
                got.headers().firstValue("content-type").orElse(""));
        assertEquals(
                "attachment; filename=\"scan (final).bin\"; filename*=UTF-8''scan%20%28final%29.bin",
                got.headers().firstValue("content-disposition").orElse(""));
    }

    @Test
    void goesIntoTheRecordThatTheGuideNames() {
        HttpResponse<String> sent = new Multipart()
                .file("File", "report.pdf", "application/pdf", PDF)
                .send(OPERATIONS, "PUT", FIELD + "/rec_888");

        assertEquals(204, sent.statusCode());
        assertEquals(
                "report.pdf",
                rows("ComplianceLogs", "q.where", "PK_ID=888")
                        .path(0)
                        .path("AuditDocument")
                        .asText());
        assertEquals(1, count("ComplianceLogs", "AuditDocument LIKE 'report%'"));
    }

    @Test
    void isToldOfWithoutItsContent() {
        JsonNode infos = OPERATIONS
                .get(FIELD + "/fileInfo" + query("q.where", "PK_ID < 883"))
                .body()
                .path("Result");

        assertEquals(2, infos.size());
        assertEquals(
                "{\"PK_ID\":881,\"FileName\":\"audit-1\",\"FileType\":\"pdf\",\"Size\":25,"
                        + "\"DateCreated\":\"2026-01-09T08:00:00\",\"DateUpdated\":\"2026-01-09T08:00:00\"}",
                infos.path(0).toString());
        assertEquals(
                4, OPERATIONS.get(FIELD + "/fileInfo").body().path("Result").size());
    }

    @Test
    void isRenamedAndKeepsItsExtension() {
        Answer renamed = OPERATIONS.put(
                FIELD + "/fileInfo" + query("q.where", "PK_ID=881", "response", "rows"), "{'FileName':'annual audit'}");

        assertEquals(1, renamed.body().path("RecordsAffected").asInt());
        assertEquals(
                "annual audit.pdf",
                renamed.body().path("Result").path(0).path("AuditDocument").asText());
    }

    @Test
    void isDeletedByACondition() {
        Answer deleted = OPERATIONS.delete(FIELD + query("q.where", "PK_ID>882"));

        assertEquals("{\"RecordsAffected\":2}", deleted.raw().body());
        assertEquals(404, OPERATIONS.get(FIELD + "/883").status());
        assertEquals(200, OPERATIONS.get(FIELD + "/882").status());
        assertEquals(400, OPERATIONS.delete(FIELD).status());
    }

    @ParameterizedTest
    @CsvSource({
        "/tables/ComplianceLogs/attachments/AuditDocument/890,404,ObjectNotFound",
        "/tables/ComplianceLogs/attachments/AuditDocument/12345,404,ObjectNotFound",
        "/tables/ComplianceLogs/attachments/AuditDocument/x,404,ObjectNotFound",
        "/tables/ComplianceLogs/attachments/Nothing/888,404,FieldNotFound",
        "/tables/ComplianceLogs/attachments/LogTitle/888,400,IncorrectQueryParameter"
    })
    void isNotThere(String path, int status, String code) {
        Answer answer = OPERATIONS.get(path);

        assertEquals(status, answer.status());
        assertEquals(code, code(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "Signature,File,a.pdf,2000,400",
        "Signature,File,a.png,100,400",
        "Signature,File,a.png,70000,413",
        "Signature,File,a.PNG,2000,204",
        "Signature,Files,a.png,2000,400",
        "AuditDocument,File,big.bin,10485761,413",
        "AuditDocument,File,empty.txt,0,204"
    })
    void isTakenWhenTheFieldPermitsIt(String field, String part, String name, int size, int status) {
        HttpResponse<String> sent = new Multipart()
                .file(part, name, "application/octet-stream", new byte[size])
                .send(OPERATIONS, "PUT", "/tables/ComplianceLogs/attachments/" + field + "/889");

        assertEquals(status, sent.statusCode(), sent.body());
    }

    @Test
    void isTakenInAMultipartBodyOnly() {
        Answer answer = OPERATIONS.put(FIELD + "/888", "{'File':'JVBERi0='}");

        assertEquals(415, answer.status());
    }

    @Test
    void isNotSetThroughItsRecord() {
        Answer answer = OPERATIONS.put("/tables/ComplianceLogs/records?q.where=PK_ID=888", "{'AuditDocument':'a.pdf'}");

        assertEquals("IncorrectBodyParameter", code(answer));
    }
}
