package dev.postern.kit.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Allowance;
import dev.postern.contract.log.FewLines;
import dev.postern.kit.conformance.PassOffice;
import dev.postern.kit.conformance.TokenServiceStandIn;
import dev.postern.kit.mcp.Wire.Answer;
import dev.postern.kit.mcp.hostile.Expected;
import dev.postern.kit.result.Json;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What fails inside is answered all the same, and however often it does, the log stays readable. */
@QuarkusTest
class FaultsTest extends PodTest {
    private static final int OFTEN = 60;

    /** The test before may have said all that this second lets through. */
    private static final Duration A_FRESH_SECOND = Duration.ofMillis(1_200);

    private static final String[] MODERN = {"MCP-Protocol-Version", Modern.VERSION, "Mcp-Method", "tools/list"};

    @Inject
    BreakableLoader loader;

    @AfterEach
    void mend() {
        loader.breakDown(false);
    }

    @Test
    void answersWhenAListCannotBeMade() {
        loader.breakDown(true);
        for (String[] era : List.of(new String[0], MODERN)) {
            Wire client = newcomer();

            Answer answer = client.send(list(era.length > 0), era);

            assertEquals(500, answer.status());
            assertEquals(JsonRpc.INTERNAL_ERROR, answer.code());
            assertEquals("a", answer.json().path("id").asText());
            Expected.assertNothingOfTheInside(answer.body());
            assertEquals(200, client.send(list(era.length > 0), era).status());
        }
    }

    @Test
    void logsAFewOfManyListsThatCannotBeMade() {
        loader.breakDown(true);
        long start = System.nanoTime();
        try (LogLines log = new LogLines()) {
            for (int i = 0; i < OFTEN || isBefore(start, A_FRESH_SECOND); i++) {
                assertEquals(500, newcomer().send(list(false)).status());
            }
            assertFew(log, "a request could not be answered", start);
        }
    }

    @Test
    void answersWhilePassesCannotBeVerified() throws InterruptedException, ExecutionException {
        Wire stranger = new Wire(url, new PassOffice("acme").pass(UUID.randomUUID(), Allowance.EVERYTHING));
        tokenService.close();
        long start = System.nanoTime();
        try (LogLines log = new LogLines();
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> call = () -> stranger.send(Wire.request(1, "ping"));
            do {
                for (Future<Answer> each : clients.invokeAll(Collections.nCopies(OFTEN, call))) {
                    Answer answer = each.get();
                    assertEquals(503, answer.status());
                    assertEquals(JsonRpc.INTERNAL_ERROR, answer.code());
                    Expected.assertNothingOfTheInside(answer.body());
                }
            } while (isBefore(start, A_FRESH_SECOND));
            assertFew(log, "passes cannot be verified", start);
        } finally {
            tokenService = new TokenServiceStandIn(vertx, office);
        }
        assertEquals(200, wire.send(Wire.request(1, "ping")).status());
    }

    private static boolean isBefore(long start, Duration passed) {
        return System.nanoTime() - start < passed.toNanos();
    }

    /** At least one, and a few for every second that has begun since. */
    private static void assertFew(LogLines log, String words, long start) {
        long seconds = (System.nanoTime() - start) / 1_000_000_000L + 2;
        long lines = log.lines().stream().filter(line -> line.contains(words)).count();
        assertTrue(lines > 0, "nobody learns of it");
        assertTrue(
                lines <= Math.min(seconds * FewLines.PER_SECOND, OFTEN - 1),
                () -> "%d lines in %d s".formatted(lines, seconds));
    }

    private static String list(boolean modern) {
        ObjectNode params = Json.NODES.objectNode();
        if (modern) {
            params.putObject("_meta").put(Modern.META_VERSION, Modern.VERSION).putObject(Modern.META_CAPABILITIES);
        }
        return Wire.request("a", "tools/list", params);
    }
}
