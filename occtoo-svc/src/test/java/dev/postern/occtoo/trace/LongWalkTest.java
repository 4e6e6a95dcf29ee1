package dev.postern.occtoo.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.conformance.DocumentedOnly;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.result.Json;
import dev.postern.occtoo.House;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Events of a tenant that has more of them than one call goes through. */
@QuarkusTest
@TestProfile(LongWalkTest.Documented.class)
class LongWalkTest {
    private static final int PAGE = 5;

    private final List<String> looks = new CopyOnWriteArrayList<>();
    private int throttledAt = Integer.MAX_VALUE;
    private int newest = Integer.MAX_VALUE;

    @Test
    void looksAtTwentyPagesAndGoesOnFromThere() {
        JsonNode first = changes(Json.NODES.objectNode().put("entryId", "e-102"));

        assertEquals(20, looks.size());
        assertEquals(0, first.path("result").size(), first.toString());
        assertTrue(
                first.path("note").asText().contains("100 events of this kind were looked through"), first.toString());

        JsonNode second = changes(Json.NODES
                .objectNode()
                .put("entryId", "e-102")
                .put("limit", 1)
                .put("next_cursor", first.path("next_cursor").asText()));

        assertEquals(21, looks.size());
        assertEquals("0100", looks.getLast());
        assertEquals("e-102", second.at("/result/0/entryId").asText(), second.toString());
    }

    @Test
    void givesWhatItHasWhenOcctooLimitsRequests() {
        throttledAt = 3;

        JsonNode answer = changes(Json.NODES.objectNode());

        assertEquals(3, looks.size());
        assertEquals(10, answer.path("result_count").asInt(), answer.toString());
        assertTrue(answer.path("next_cursor").isTextual(), answer.toString());
    }

    @Test
    void saysOfACallThatGoesOnThatItSawWhatIsBehindTheCursor() {
        newest = 10;
        String cursor = changes(Json.NODES.objectNode().put("limit", 5))
                .path("next_cursor")
                .asText();

        String note = changes(Json.NODES.objectNode().put("next_cursor", cursor))
                .path("note")
                .asText();

        assertEquals("All 5 events of this kind since the cursor were looked through.", note);
    }

    @Test
    void tracesOnWhereAnEntryIsGoneAndOnlyEarlierEventsNameIt() {
        newest = 10;

        JsonNode trace = trace(Json.NODES.objectNode().put("entryId", "e-2").put("eventsAfter", "0005"));

        assertEquals(List.of("0005"), looks);
        assertEquals("NotSeen", trace.at("/stages/0/status").asText(), trace.toString());
        String note = trace.path("note").asText();
        assertTrue(note.startsWith("All 5 events of this kind since the cursor were looked through."), note);
        assertTrue(note.contains("Earlier ones are not in these stages"), note);
    }

    @Test
    void doesNotTraceWhatNeitherTheTableNorAnyEventHas() {
        newest = 10;

        JsonNode answer = call("trace_entry_lifecycle", Json.NODES.objectNode().put("entryId", "e-11"));

        assertTrue(answer.at("/result/isError").asBoolean(), answer.toString());
        assertEquals(List.of("0000", "0005"), looks);
    }

    private JsonNode changes(ObjectNode arguments) {
        return shown("query_changelog", arguments);
    }

    private JsonNode trace(ObjectNode arguments) {
        return shown("trace_entry_lifecycle", arguments);
    }

    private JsonNode shown(String tool, ObjectNode arguments) {
        return McpCaller.read(call(tool, arguments).at("/result/content/0/text").asText());
    }

    private JsonNode call(String tool, ObjectNode arguments) {
        try (House house = new House(this::answer)) {
            return new McpCaller(house.pass()).call(tool, arguments.put("sourceId", "products"));
        }
    }

    private void answer(HttpServerRequest request) {
        if (!String.valueOf(request.path()).endsWith("/events")) {
            request.response().setStatusCode(404).end();
            return;
        }
        String after = Objects.requireNonNullElse(request.getParam("after"), "0000");
        looks.add(after);
        if (looks.size() == throttledAt) {
            request.response().setStatusCode(429).putHeader("Retry-After", "3").end();
            return;
        }
        int begin = Integer.parseInt(after) + 1;
        String items = IntStream.range(begin, begin + PAGE)
                .mapToObj(
                        "{\"type\":\"source_entry.updated\",\"sequence\":\"%1$04d\",\"time\":\"2026-11-20T08:00:00Z\",\"data\":{\"sourceId\":\"products\",\"entryKey\":\"e-%1$d\"}}"
                                ::formatted)
                .collect(Collectors.joining(","));
        request.response()
                .end("{\"items\":[%s],\"after\":\"%04d\",\"hasMore\":%s}"
                        .formatted(items, begin + PAGE - 1, begin + PAGE - 1 < newest));
    }

    /** With derived tools on, Occtoo is asked for the changes themselves. */
    public static final class Documented extends DocumentedOnly {
        public Documented() {
            super("occtoo", "auth,global,destinations");
        }
    }
}
