package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.mcp.hostile.Expected;
import dev.postern.kit.mcp.hostile.RawHttp;
import dev.postern.kit.mcp.hostile.RawHttp.Answer;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too large, that take their time, or that do not end. */
@ExtendWith(Standing.class)
class HostileStreamStory {
    private static final long MEBIBYTE = Memory.MEBIBYTE;
    private static final int PATIENCE = 40;
    /** Seconds: what a body may take, and a head, and how late that may be noticed on a busy machine. */
    private static final int OF_A_BODY = 30;

    private static final int OF_A_HEAD = 10;
    private static final int LATE = 5;
    private static final String PIECE = " ".repeat(65_536);
    private static final String CHUNK = "10000\r\n" + PIECE + "\r\n";
    /** What is read of a body that is too large, with what the system holds of it on its way. */
    private static final long MOST_TAKEN = 40 * MEBIBYTE;

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 67108864, 2025-11-25",
        "Content-Length: 67108864, 2026-07-28",
        "Transfer-Encoding: chunked, 2025-11-25",
        "Transfer-Encoding: chunked, 2026-07-28"
    })
    void takesNoBodyOf64Mebibytes(String framing, String version, House house) throws Exception {
        Assailant assailant = assailant(house);
        assailant.stillWorks();
        long before = memory();

        assertTooLarge(assailant.url(), framing, version, 64 * MEBIBYTE);

        assertFlat(before);
        assailant.stillWorks();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-28"})
    void endsABodyThatNeverEnds(String version, House house) throws Exception {
        Assailant assailant = assailant(house);
        assailant.stillWorks();
        long before = memory();

        long sent = assertTooLarge(assailant.url(), "Transfer-Encoding: chunked", version, 512 * MEBIBYTE);

        assertTrue(sent < MOST_TAKEN, () -> "it took " + sent / MEBIBYTE + " MiB");
        assertFlat(before);
        assailant.stillWorks();
    }

    /** All of them at once, as each takes up to half a minute: bodies at a URL, and heads at every port. */
    @Test
    void waitsForNobodyWhoSendsAByteASecond(House house) throws Exception {
        Assailant assailant = assailant(house);
        URI url = assailant.url();
        List<Callable<Duration>> slow = new ArrayList<>(List.of(
                drip(url, RawHttp.post(url) + "Content-Length: 1000\r\n\r\n{", " ", OF_A_BODY),
                drip(url, RawHttp.post(url, "Transfer-Encoding: chunked") + "\r\n1\r\n{\r\n", "1\r\n \r\n", OF_A_BODY),
                drip(
                        url,
                        RawHttp.post(url, "MCP-Protocol-Version: 2026-07-28", "Mcp-Method: ping")
                                + "Content-Length: 1000\r\n\r\n",
                        " ",
                        OF_A_BODY)));
        for (int port : Assailant.ports(house)) {
            URI any = URI.create("http://localhost:" + port + "/mcp");
            slow.add(drip(any, RawHttp.post(any) + "X-Slow: ", " ", OF_A_HEAD));
            slow.add(drip(any, "P", "O", OF_A_HEAD));
        }
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> each : clients.invokeAll(slow)) {
                each.get();
            }
        }
        assailant.stillWorks();
    }

    /** It is refused after so many seconds. */
    private static Callable<Duration> drip(URI url, String beginning, String piece, int seconds) {
        return () -> {
            long start = System.nanoTime();
            try (RawHttp client = RawHttp.to(url)) {
                Answer answer = client.drip(beginning, piece, PATIENCE);
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                assertEquals(408, answer.status(), answer.text());
                Expected.assertNothingOfTheInside(answer.text());
                assertTrue(
                        took.toSeconds() >= seconds - 1 && took.toSeconds() <= seconds + LATE,
                        () -> "%s, and not %d s, for %s".formatted(took, seconds, beginning));
                return took;
            }
        };
    }

    /** The answer is there at once, while the client still sends. */
    private static long assertTooLarge(URI url, String framing, String version, long bytes)
            throws IOException, InterruptedException, ExecutionException {
        try (RawHttp client = RawHttp.to(url);
                ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor()) {
            client.send(
                    RawHttp.post(url, framing, "MCP-Protocol-Version: " + version, "Mcp-Method: tools/list") + "\r\n");
            Future<Long> sent = sender.submit(() -> client.pour(framing.startsWith("T") ? CHUNK : PIECE, bytes));
            Answer answer = client.answer(Assailant.AT_ONCE);

            assertEquals(413, answer.status(), answer.text());
            assertEquals(-32005, answer.code(), answer.text());
            return sent.get();
        }
    }

    private static void assertFlat(long before) throws IOException {
        long growth = (memory() - before) / MEBIBYTE;
        assertTrue(growth <= 48, () -> "the services took " + growth + " MiB");
    }

    private static long memory() throws IOException {
        return Memory.ofAll("token-svc", "octapipe-svc");
    }

    private static Assailant assailant(House house) {
        Office office = new Office(house);
        return new Assailant(office.connector(office.account(DemoAccount.ACME)).url());
    }
}
