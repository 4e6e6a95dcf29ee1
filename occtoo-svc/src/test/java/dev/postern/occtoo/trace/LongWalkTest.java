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

    private JsonNode changes(ObjectNode arguments) {
        try (House house = new House(this::answer)) {
            String text = new McpCaller(house.pass())
                    .call("query_changelog", arguments.put("sourceId", "products"))
                    .at("/result/content/0/text")
                    .asText();
            return McpCaller.read(text);
        }
    }

    private void answer(HttpServerRequest request) {
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
                .end("{\"items\":[%s],\"after\":\"%04d\",\"hasMore\":true}".formatted(items, begin + PAGE - 1));
    }

    /** With derived tools on, Occtoo is asked for the changes themselves. */
    public static final class Documented extends DocumentedOnly {
        public Documented() {
            super("occtoo", "auth,global,destinations");
        }
    }
}
