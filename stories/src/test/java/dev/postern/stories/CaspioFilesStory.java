package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.wire.Fault;
import dev.postern.sandbox.wire.FaultKind;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files on their way to Caspio and back. */
@ExtendWith(Standing.class)
class CaspioFilesStory {
    private static final byte[] PDF = pdf(300_000);

    @Test
    void bringsAPdfToTheVendorByteForByte(House house) {
        try (Agent agent = Caspio.agent(house)) {
            JsonNode made = agent.call("create_a_caspio_file", Map.of("Files", List.of(file("audit.pdf", PDF))));
            String key = made.at("/0/ExternalKey").asText();
            assertArrayEquals(PDF, Caspio.bytes(house, "/files/" + key));

            byte[] second = pdf(1_000);
            agent.call("caspio_files_upload_or_overwrite", Map.of("File", file("audit.pdf", second)));

            assertArrayEquals(second, Caspio.bytes(house, "/files/" + key));
            assertArrayEquals(second, Caspio.bytes(house, "/files/path?filePath=%2Faudit.pdf"));
        }
    }

    @Test
    void tellsWhatAPdfIsAndWhereAndNoneOfItsBytes(House house) {
        try (Agent agent = Caspio.agent(house)) {
            String key = agent.call("create_a_caspio_file", Map.of("File", file("audit.pdf", PDF)))
                    .at("/0/ExternalKey")
                    .asText();

            JsonNode told = agent.call("caspio_files_download", Map.of("id", key));

            assertEquals("application/pdf", told.path("media_type").asText());
            assertEquals("audit.pdf", told.path("name").asText());
            assertEquals(PDF.length, told.path("size").asInt());
            assertTrue(told.path("link").asText().endsWith("/integrations/rest/v3/files/" + key), told.toString());
            assertTrue(told.toString().length() < 1_000, told.toString());
            assertFalse(told.toString().contains("%PDF"), told.toString());
        }
    }

    @Test
    void sendsSeveralFilesAtOnceOrNone(House house) {
        try (Agent agent = Caspio.agent(house)) {
            JsonNode made = agent.call(
                    "create_a_caspio_file",
                    Map.of("Files", List.of(file("one.pdf", PDF), Map.of("name", "two.txt", "text", "zwei €"))));
            assertEquals(2, made.size());
            assertArrayEquals(
                    "zwei €".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    Caspio.bytes(house, "/files/path?filePath=%2Ftwo.txt"));

            McpSchema.CallToolResult refusal = agent.refused(
                    "create_a_caspio_file",
                    Map.of("Files", List.of(file("one.pdf", PDF), Map.of("name", "three.txt", "text", "drei"))));

            assertTrue(Agent.text(refusal).contains("caspio_files_upload_or_overwrite"), Agent.text(refusal));
        }
    }

    @Test
    void tellsAThreeMebibyteFileInAFewWords(House house) throws IOException {
        byte[] large = pdf(3 * 1024 * 1024);
        Caspio.asVendorsUser(house)
                .multiPart("File", "large.bin", large, "application/octet-stream")
                .put(house.sandbox().caspioUrl() + "/integrations/rest/v3/files")
                .then()
                .statusCode(201);
        try (Agent agent = Caspio.agent(house)) {
            JsonNode told = agent.call("caspio_file_paths_download", Map.of("file_path", "/large.bin"));

            assertEquals(3 * 1024 * 1024, told.path("size").asInt());
            assertEquals("application/octet-stream", told.path("media_type").asText());
            assertTrue(told.toString().length() < 1_000, told.toString());
        }
    }

    @Test
    void refusesTwoHundredMebibytesThatCameAsAFew(House house) throws IOException {
        try (Agent agent = Caspio.agent(house)) {
            agent.call("list_all_caspio_files", Map.of());
            String key = agent.call("create_a_caspio_file", Map.of("File", file("audit.pdf", PDF)))
                    .at("/0/ExternalKey")
                    .asText();
            long before = Memory.of("caspio-svc");
            for (String mediaType : List.of("application/pdf", "text/plain")) {
                house.sandbox()
                        .faults()
                        .add(new Fault(new FaultKind.GzipBomb(200L << 20, mediaType)).on("GET", "/files/" + key));

                McpSchema.CallToolResult refusal = agent.refused("caspio_files_download", Map.of("id", key));

                assertEquals("answer_too_large", refusal.meta().get("code"), Agent.text(refusal));
            }
            long growth = (Memory.of("caspio-svc") - before) / Memory.MEBIBYTE;
            assertTrue(growth <= 64, growth + " MiB");
            assertEquals(
                    PDF.length,
                    agent.call("caspio_files_download", Map.of("id", key))
                            .path("size")
                            .asInt());
        }
    }

    private static Map<String, Object> file(String name, byte[] content) {
        return Map.of(
                "name",
                name,
                "media_type",
                "application/pdf",
                "base64",
                Base64.getEncoder().encodeToString(content));
    }

    /** What begins as a PDF, and goes on with bytes that are no text in any charset. */
    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        System.arraycopy(new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '7', '\n'}, 0, bytes, 0, 9);
        return bytes;
    }
}
