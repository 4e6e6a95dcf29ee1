package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.mcp.hostile.RawHttp;
import dev.postern.kit.mcp.hostile.RawHttp.Answer;
import dev.postern.sandbox.house.House;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest payload that Occtoo takes goes through both services; what is larger is refused before it is sent. */
@ExtendWith(Standing.class)
class OcctooLargeImportStory {
    private static final int ENTRIES = 100;
    private static final int NEARLY_20_MB = 190_000;
    private static final int MORE_THAN_20_MB = 210_000;
    private static final long MORE_THAN_THE_LIMIT = 32L * 1024 * 1024 + 1;
    private static final String PIECE = "x".repeat(1024);

    @Test
    void importsNearly20Mb(House house) {
        Occtoo occtoo = Occtoo.contoso(house);
        try (Agent agent = occtoo.agent()) {
            JsonNode receipt = agent.call("import_data", stores("big", NEARLY_20_MB));

            assertEquals(ENTRIES, receipt.path("acceptedEntryCount").asInt(), receipt.toString());
            assertStored(occtoo, "big");
        }
    }

    @Test
    void importsTwiceNearly20MbAtOnce(House house) throws Exception {
        Occtoo occtoo = Occtoo.contoso(house);
        List<Callable<JsonNode>> both = List.of(imports(occtoo, "left"), imports(occtoo, "right"));
        try (ExecutorService agents = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<JsonNode> each : agents.invokeAll(both)) {
                assertEquals(ENTRIES, each.get().path("acceptedEntryCount").asInt(), each.get()::toString);
            }
        }
        assertStored(occtoo, "left");
        assertStored(occtoo, "right");
    }

    @Test
    void saysThatMoreThan20MbAreTooMuch(House house) {
        Occtoo occtoo = Occtoo.contoso(house);
        try (Agent agent = occtoo.agent()) {
            String refusal = Agent.text(agent.refused("import_data", stores("big", MORE_THAN_20_MB)));

            assertTrue(refusal.contains("one call takes at most 20,000,000; divide them among several"), refusal);
            assertEquals(List.of(), occtoo.changes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: " + MORE_THAN_THE_LIMIT, "Transfer-Encoding: chunked"})
    void refusesABodyOfMoreThan32Mib(String framing, House house) throws Exception {
        Occtoo occtoo = Occtoo.contoso(house);
        URI url = occtoo.url();
        try (RawHttp client = RawHttp.to(url);
                ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor()) {
            client.send(RawHttp.post(url, framing) + "\r\n");
            String piece = framing.startsWith("T") ? "400\r\n" + PIECE + "\r\n" : PIECE;
            Future<Long> sent = sender.submit(() -> client.pour(piece, MORE_THAN_THE_LIMIT + 1_000_000));
            Answer answer = client.answer(Duration.ofSeconds(20));

            assertEquals(413, answer.status(), answer.text());
            sent.get();
            assertEquals(List.of(), occtoo.changes());
        }
    }

    private static Callable<JsonNode> imports(Occtoo occtoo, String prefix) {
        return () -> {
            try (Agent agent = occtoo.agent()) {
                return agent.call("import_data", stores(prefix, NEARLY_20_MB));
            }
        };
    }

    private static void assertStored(Occtoo occtoo, String prefix) {
        occtoo.settle();
        JsonNode last = occtoo.look("/v1/sources/stores/entries/%s-%d".formatted(prefix, ENTRIES - 1));
        assertTrue(last.toString().length() > NEARLY_20_MB, "it was cut");
    }

    private static Map<String, Object> stores(String prefix, int size) {
        String name = "n".repeat(size);
        return Map.of(
                "sourceId",
                "stores",
                "entries",
                IntStream.range(0, ENTRIES)
                        .mapToObj(i -> Map.of(
                                "id", prefix + "-" + i, "properties", List.of(Map.of("id", "name", "value", name))))
                        .toList());
    }
}
