package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import dev.postern.sandbox.wire.Fault;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A vendor that misbehaves ends in a sentence, in time, and in nothing worse. */
@ExtendWith(Standing.class)
class FaultStory {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("500", Fault.status(500), "vendor_failed"),
                Arguments.of("bad JSON", Fault.badJson(), "vendor_unreadable"),
                Arguments.of("reset", Fault.reset(), "vendor_unreachable"),
                Arguments.of("redirect", Fault.redirect("http://127.0.0.1:1/elsewhere"), "vendor_redirected"),
                Arguments.of("512 MiB", Fault.huge(), "answer_too_large"),
                Arguments.of("gzip bomb", Fault.gzipBomb(), "answer_too_large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void endsInASentenceAndInNothingWorse(String name, Fault fault, String code, House house) throws IOException {
        try (Agent agent = agent(house)) {
            agent.call("list_all_octapipe_tasks", Map.of());
            long before = Memory.of("octapipe-svc");
            house.sandbox().faults().add(fault.on("GET", "/tasks"));

            McpSchema.CallToolResult refusal = agent.refused("list_all_octapipe_tasks", Map.of());

            assertEquals(code, refusal.meta().get("code"), Agent.text(refusal));
            assertFalse(Agent.text(refusal).contains(Fault.SECRET_IN_BODY), Agent.text(refusal));
            JsonNode next = agent.call("list_all_octapipe_tasks", Map.of());
            assertEquals(15, next.path("result_count").asInt());
            long growth = (Memory.of("octapipe-svc") - before) / Memory.MEBIBYTE;
            assertTrue(growth <= 64, name + " took " + growth + " MiB");
        }
    }

    @Test
    void givesUpOnAVendorThatDoesNotEnd(House house) {
        try (Agent hanging = agent(house);
                Agent dripping = agent(house);
                ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            house.sandbox().faults().add(Fault.hang().on("GET", "/tasks"));
            house.sandbox().faults().add(Fault.drip().on("GET", "/users"));
            long start = System.nanoTime();
            CompletableFuture<McpSchema.CallToolResult> hang =
                    CompletableFuture.supplyAsync(() -> hanging.refused("list_all_octapipe_tasks", Map.of()), atOnce);
            CompletableFuture<McpSchema.CallToolResult> drip =
                    CompletableFuture.supplyAsync(() -> dripping.refused("list_all_octapipe_users", Map.of()), atOnce);

            assertEquals("vendor_slow", hang.join().meta().get("code"));
            assertEquals("vendor_slow", drip.join().meta().get("code"));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(took.compareTo(DEADLINE.plusSeconds(1)) <= 0, took.toString());
            assertEquals(
                    15,
                    hanging.call("list_all_octapipe_tasks", Map.of())
                            .path("result_count")
                            .asInt());
        }
    }

    @Test
    void waitsForAVendorThatIsOnlySlow(House house) {
        try (Agent agent = agent(house)) {
            house.sandbox().faults().add(Fault.slow(Duration.ofSeconds(2)).on("GET", "/tasks"));

            assertEquals(
                    15,
                    agent.call("list_all_octapipe_tasks", Map.of())
                            .path("result_count")
                            .asInt());
        }
    }

    private static Agent agent(House house) {
        Office office = new Office(house);
        return Agent.connect(office.connector(office.account(DemoAccount.ACME)).url());
    }
}
