package dev.postern.kit.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.SomeRecords;
import dev.postern.kit.result.Cursor;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.send.VendorRequest;
import dev.postern.kit.tool.ToolDefinition;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestWriterTest {
    private final RequestWriter writer =
            new RequestWriter(SomeRecords.vendor().api(), new BodyWriter(new SecureRandom()));

    @Test
    void putsEveryArgumentIntoItsPlace() {
        ObjectNode arguments = Json.NODES
                .objectNode()
                .put("id", "a/b c")
                .put("name", "Bolt")
                .put("kind", "M&M")
                .put("owner_id", "o-1")
                .put("trace", "t 1");

        VendorRequest request = write(SomeTool.UPDATE, arguments, Optional.empty());

        assertEquals("PUT", request.verb().name());
        assertEquals("/things/a%2Fb%20c?kind=M%26M", request.target());
        assertEquals("t 1", request.headers().get("X-Trace"));
        assertEquals("application/json", request.headers().get("Content-Type"));
        assertEquals(
                "{\"name\":\"Bolt\",\"kind\":\"M&M\",\"owner[id]\":\"o-1\"}".length(),
                request.body().orElseThrow().length());
        assertEquals("o-1", request.body().orElseThrow().toJsonObject().getString("owner[id]"));
    }

    @Test
    void asksForThePageThatACursorNames() {
        assertEquals(
                "/things?search=%C3%A4%20%2B&page=4",
                write(SomeTool.LIST, Json.NODES.objectNode().put("search", "ä +"), Optional.of(new Cursor(4, 1, 0)))
                        .target());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void refusesAnIdThatWouldChangeThePath(String id) {
        ObjectNode arguments = Json.NODES.objectNode().put("id", id).put("name", "Bolt");

        assertThrows(RefusedException.class, () -> write(SomeTool.UPDATE, arguments, Optional.empty()));
    }

    @Test
    void refusesAHeaderThatWouldBecomeTwo() {
        ObjectNode arguments =
                Json.NODES.objectNode().put("id", "1").put("name", "Bolt").put("trace", "a\r\nHost: evil");

        assertThrows(RefusedException.class, () -> write(SomeTool.UPDATE, arguments, Optional.empty()));
    }

    private VendorRequest write(ToolDefinition tool, ObjectNode arguments, Optional<Cursor> start) {
        return writer.write(
                tool.endpoint(), Arguments.check(tool, arguments), URI.create("https://api.example.com"), start);
    }
}
