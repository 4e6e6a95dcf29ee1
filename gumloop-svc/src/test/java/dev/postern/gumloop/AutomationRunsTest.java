package dev.postern.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.result.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The runs of all flows of somebody who has more flows than are looked at. */
@QuarkusTest
@QuarkusTestResource(
        value = TestHouse.class,
        initArgs = {@ResourceArg(name = "vendor", value = "gumloop"), @ResourceArg(name = "others", value = "chat")})
class AutomationRunsTest {
    private static final int FLOWS = 30;

    private final List<String> looks = new CopyOnWriteArrayList<>();
    private int throttledAt = Integer.MAX_VALUE;

    @Test
    void looksAtTwentyFiveFlowsAndSaysThatThereAreMore() {
        JsonNode answer = runs();

        assertEquals(25, looks.size());
        assertEquals(25, looks.stream().distinct().count());
        assertTrue(answer.path("note").asText().contains("Of 30 flows, 25 were looked at."), answer.toString());
        assertEquals(10, answer.path("result").size(), answer.toString());
    }

    @Test
    void givesWhatItHasWhenGumloopLimitsRequests() {
        throttledAt = 4;

        JsonNode answer = runs();

        assertEquals(4, looks.size());
        assertEquals(3, answer.path("result").size(), answer.toString());
        assertTrue(answer.path("note").asText().contains("Of 30 flows, 3 were looked at."), answer.toString());
    }

    private JsonNode runs() {
        try (House house = new House(this::answer)) {
            String text = new McpCaller(house.pass())
                    .call("list_all_gumloop_automation_runs", Json.NODES.objectNode())
                    .at("/result/content/0/text")
                    .asText();
            return McpCaller.read(text);
        }
    }

    private void answer(HttpServerRequest request) {
        if (String.valueOf(request.path()).endsWith("/list_saved_items")) {
            request.response()
                    .end(IntStream.range(0, FLOWS)
                            .mapToObj("{\"saved_item_id\":\"flow-%d\",\"name\":\"f\"}"::formatted)
                            .collect(Collectors.joining(",", "{\"saved_items\":[", "]}")));
            return;
        }
        String flow = request.getParam("saved_item_id");
        looks.add(flow);
        if (looks.size() == throttledAt) {
            request.response().setStatusCode(429).end("{\"error\":\"gummie_rate_limit\"}");
        } else {
            request.response()
                    .end(
                            "{\"%1$s\":[{\"run_id\":\"run-%1$s\",\"state\":\"DONE\",\"created_ts\":\"2026-11-01T00:00:00Z\"}]}"
                                    .formatted(flow));
        }
    }
}
