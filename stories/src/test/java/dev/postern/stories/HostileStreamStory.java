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
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too large, that take their time, or that do not end. */
@ExtendWith(Standing.class)
class HostileStreamStory {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final int PATIENCE = 40;
    private static final String PIECE = " ".repeat(65_536);
    private static final String CHUNK = "10000\r\n" + PIECE + "\r\n";
    /** What is read of a body that is too large, with what the system holds of it on its way. */
    private static final long MOST_TAKEN = 40 * MEBIBYTE;

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 67108864", "Transfer-Encoding: chunked"})
    void takesNoBodyOf64Mebibytes(String framing, House house) throws Exception {
        Assailant assailant = assailant(house);
        assailant.stillWorks();
        long before = memory();

        assertTooLarge(assailant.url(), framing, 64 * MEBIBYTE);

        assertFlat(before);
        assailant.stillWorks();
    }

    @Test
    void endsABodyThatNeverEnds(House house) throws Exception {
        Assailant assailant = assailant(house);
        assailant.stillWorks();
        long before = memory();

        long sent = assertTooLarge(assailant.url(), "Transfer-Encoding: chunked", 512 * MEBIBYTE);

        assertTrue(sent < MOST_TAKEN, () -> "it took " + sent / MEBIBYTE + " MiB");
        assertFlat(before);
        assailant.stillWorks();
    }

    /** All of them at once, as each takes up to half a minute: bodies at a URL, and heads at every port. */
    @Test
    void waitsForNobodyWhoSendsAByteASecond(House house) throws Exception {
        Assailant assailant = assailant(house);
        URI url = assailant.url();
        List<Callable<Answer>> slow = new ArrayList<>(List.of(
                drip(url, RawHttp.post(url) + "Content-Length: 1000\r\n\r\n{", " "),
                drip(url, RawHttp.post(url, "Transfer-Encoding: chunked") + "\r\n1\r\n{\r\n", "1\r\n \r\n"),
                drip(
                        url,
                        RawHttp.post(url, "MCP-Protocol-Version: 2026-07-28", "Mcp-Method: ping")
                                + "Content-Length: 1000\r\n\r\n",
                        " ")));
        for (int port : Assailant.ports(house)) {
            URI any = URI.create("http://localhost:" + port + "/mcp");
            slow.add(drip(any, RawHttp.post(any) + "X-Slow: ", " "));
            slow.add(drip(any, "P", "O"));
        }
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> each : clients.invokeAll(slow)) {
                Answer answer = each.get();
                assertEquals(408, answer.status(), answer.text());
                Expected.assertNothingOfTheInside(answer.text());
            }
        }
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(PATIENCE).toNanos(), "it waited too long");
        assailant.stillWorks();
    }

    private static Callable<Answer> drip(URI url, String beginning, String piece) {
        return () -> {
            try (RawHttp client = RawHttp.to(url)) {
                return client.drip(beginning, piece, PATIENCE);
            }
        };
    }

    /** The answer is there at once, while the client still sends. */
    private static long assertTooLarge(URI url, String framing, long bytes)
            throws IOException, InterruptedException, ExecutionException {
        try (RawHttp client = RawHttp.to(url);
                ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor()) {
            client.send(RawHttp.post(url, framing) + "\r\n");
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

    /** The resident memory of the token service and of the pods, where the system tells it. */
    private static long memory() throws IOException {
        long all = 0;
        for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            String command = process.info().commandLine().orElse("");
            if (command.matches("(?s).*(token|octapipe)-svc/target.*") && Files.exists(status)) {
                all += Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                        .sum();
            }
        }
        return all;
    }

    private static Assailant assailant(House house) {
        Office office = new Office(house);
        return new Assailant(office.connector(office.account(DemoAccount.ACME)).url());
    }
}
