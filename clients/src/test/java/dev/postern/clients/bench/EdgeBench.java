package dev.postern.clients.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.Allowance;
import dev.postern.contract.Headers;
import dev.postern.kit.conformance.PassOffice;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.conformance.TokenServiceStandIn;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Not a test of anything: {@code ./dev bench} runs it for what it prints. */
@QuarkusTest
@TestProfile(EdgeBench.Bench.class)
@WithTestResource(value = TestHouse.class, initArgs = @ResourceArg(name = "vendor", value = "fixture"))
class EdgeBench {
    private static final int ROUNDS = 3;
    private static final int SECONDS = 10;

    @TestHTTPResource
    @Nullable
    URI base;

    /** The application with both paths. */
    public static class Bench implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "bench";
        }
    }

    @Test
    void tellsWhatTheEdgeFilterCosts() throws IOException, InterruptedException {
        Vertx vertx = Vertx.vertx();
        PassOffice office = new PassOffice("fixture");
        try (TokenServiceStandIn tokenService = new TokenServiceStandIn(vertx, office)) {
            for (int round = 0; round <= ROUNDS; round++) {
                String pass = office.pass(tokenService.account(Map.of("token", "ready")), Allowance.EVERYTHING);
                String name = round == 0 ? "warming up" : "round " + round;
                measure(name + ", extension alone", "bare", SameTool.BARE, Map.of());
                measure(name + ", behind the edge filter", "mcp", SameTool.BEHIND_EDGE, Map.of(Headers.PASS, pass));
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private void measure(String name, String path, String tool, Map<String, String> headers)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        all.put("Accept", "application/json, text/event-stream");
        Wrk.Load load = Wrk.run(Objects.requireNonNull(base).resolve("/" + path), call(tool), all, SECONDS);
        assertEquals(0, load.refused(), "calls were refused");
        assertTrue(load.answers() > 0, "nothing was answered");
        System.out.printf(
                "bench: %-36s %8.0f calls/s   %6.1f us of CPU a call%n",
                name, load.perSecond(), load.microsecondsPerCall());
    }

    private static String call(String tool) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":{}}}"
                .formatted(tool);
    }
}
