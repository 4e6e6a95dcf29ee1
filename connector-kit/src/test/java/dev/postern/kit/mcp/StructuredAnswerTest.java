package dev.postern.kit.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StructuredAnswerTest extends PodTest {
    private static final String DRAFT = "acme_things_draft";

    @Test
    void givesTheSameTwiceInTheEraOfSessions() {
        check(wire.send(Wire.request(1, "tools/call", params())).json());
    }

    @Test
    void givesTheSameTwiceInTheEraWithoutSessions() {
        ObjectNode params = params();
        params.putObject("_meta").put(Modern.META_VERSION, "2026-07-28").putObject(Modern.META_CAPABILITIES);

        check(wire.send(
                        Wire.request(1, "tools/call", params),
                        "MCP-Protocol-Version",
                        "2026-07-28",
                        "Mcp-Method",
                        "tools/call",
                        "Mcp-Name",
                        DRAFT)
                .json());
    }

    private static ObjectNode params() {
        ObjectNode params = Json.NODES.objectNode().put("name", DRAFT);
        params.putObject("arguments").put("name", "b");
        return params;
    }

    private static void check(JsonNode answer) {
        assertEquals("# Draft\n\n**b**", answer.at("/result/content/0/text").asText(), answer.toString());
        assertEquals(1, answer.at("/result/content").size());
        assertEquals(
                Json.NODES.objectNode().put("name", "b").put("free", false), answer.at("/result/structuredContent"));
    }
}
