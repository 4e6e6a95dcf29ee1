package dev.postern.kit.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.Headers;
import dev.postern.kit.mcp.hostile.Expected;
import dev.postern.kit.mcp.hostile.RawHttp;
import dev.postern.kit.mcp.hostile.RawHttp.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that take their time, or that do not end. */
@QuarkusTest
class SlowBodyTest extends PodTest {
    private static final long MEBIBYTE = 1 << 20;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final String PIECE = " ".repeat(65_536);
    private static final String CHUNK = "10000\r\n" + PIECE + "\r\n";
    /** What is read of a body that is too large, with what the system holds of it on its way. */
    private static final long MOST_TAKEN = 40 * MEBIBYTE;

    private record Slow(String framing, String beginning, String piece) {}

    /** Nothing, a byte a second, a chunk a second, and all but the last chunk. */
    private static final List<Slow> SLOW = List.of(
            new Slow("Content-Length: 1000", "", ""),
            new Slow("Content-Length: 1000", "{", " "),
            new Slow("Transfer-Encoding: chunked", "1\r\n{\r\n", "1\r\n \r\n"),
            new Slow("Transfer-Encoding: chunked", "2\r\n{}\r\n", ""));

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-28"})
    void waitsForNobodyForLong(String version) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> all = SLOW.stream()
                    .<Callable<Answer>>map(slow -> () -> drip(slow, version))
                    .toList();
            for (Future<Answer> each : clients.invokeAll(all)) {
                Answer answer = each.get();
                assertEquals(408, answer.status(), answer.text());
                assertEquals(JsonRpc.INVALID_REQUEST, answer.code(), answer.text());
                assertTrue(answer.text().contains("within %d seconds".formatted(ShortPatience.SECONDS)), answer.text());
                Expected.assertNothingOfTheInside(answer.text());
            }
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        assertTrue(seconds >= ShortPatience.SECONDS - 1 && seconds <= ShortPatience.SECONDS + 4, seconds + " s");
        assertEquals(200, wire.send(Wire.call(1, LIST)).status());
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 67108864, 2025-11-25",
        "Content-Length: 67108864, 2026-07-28",
        "Transfer-Encoding: chunked, 2025-11-25",
        "Transfer-Encoding: chunked, 2026-07-28"
    })
    void takesNoBodyOf64Mebibytes(String framing, String version) throws Exception {
        long before = heap();
        String piece = framing.startsWith("T") ? CHUNK : PIECE;

        assertTooLarge(framing, version, piece, 64 * MEBIBYTE);

        assertFlat(before);
        assertEquals(200, wire.send(Wire.call(1, LIST)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-28"})
    void endsABodyThatNeverEnds(String version) throws Exception {
        long before = heap();

        long sent = assertTooLarge("Transfer-Encoding: chunked", version, CHUNK, 512 * MEBIBYTE);

        assertTrue(sent < MOST_TAKEN, () -> "it took " + sent / MEBIBYTE + " MiB");
        assertFlat(before);
        assertEquals(200, wire.send(Wire.call(1, LIST)).status());
    }

    private Answer drip(Slow slow, String version) throws IOException {
        try (RawHttp client = RawHttp.to(url)) {
            return client.drip(head(slow.framing(), version) + slow.beginning(), slow.piece(), 20);
        }
    }

    /** The answer is there while the client still sends. */
    private long assertTooLarge(String framing, String version, String piece, long bytes)
            throws IOException, InterruptedException, ExecutionException {
        try (RawHttp client = RawHttp.to(url);
                ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor()) {
            client.send(head(framing, version));
            Future<Long> sent = sender.submit(() -> client.pour(piece, bytes));
            Answer answer = client.answer(AT_ONCE);

            assertEquals(413, answer.status(), answer.text());
            assertEquals(JsonRpc.INVALID_REQUEST, answer.code(), answer.text());
            return sent.get();
        }
    }

    private String head(String framing, String version) {
        return RawHttp.post(url, framing, "MCP-Protocol-Version: " + version, "Mcp-Method: tools/list") + Headers.PASS
                + ": " + wire.pass() + "\r\n\r\n";
    }

    private static void assertFlat(long before) {
        long growth = (heap() - before) / MEBIBYTE;
        assertTrue(growth <= 8, "the heap has grown by " + growth + " MiB");
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
