package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import dev.postern.stories.RawHttp.Answer;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever has a URL, and whoever has none, sends what they like to where connector URLs are served. */
@ExtendWith(Standing.class)
class HostileWireStory {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** What the HTTP engine says to a version of HTTP that it does not know, before anybody else is asked. */
    private static final int VERSION_NOT_IMPLEMENTED = 501;

    private static final int MEBIBYTE = 1 << 20;
    private static final List<String[]> ERAS =
            List.of(new String[0], new String[] {"MCP-Protocol-Version: 2026-07-28", "Mcp-Method: ping"});
    private static final Hostile.Body PING = new Hostile.Body("ping", Hostile.PING, 200);
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|\\bat [a-z]+\\.[a-z]+\\.|java\\.(lang|util|io)\\.|io\\.(quarkus|vertx|smallrye|netty)|dev\\.postern\\.");

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.postern.stories.Hostile#bodies")
    void answersAtOnceToWhatIsNoRequestInBothEras(Hostile.Body body, House house) throws IOException {
        URI url = url(house);
        for (String[] era : ERAS) {
            Answer answer = exchange(url, body.behind(url, era), AT_ONCE);
            assertEquals(body.status(), answer.status(), answer.text());
            assertNothingOfTheInside(answer);
        }
        stillWorks(url);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.postern.stories.Hostile#heads")
    void survivesEveryHead(Hostile.Head head, House house) throws IOException {
        URI url = url(house);
        Answer answer = exchange(url, head.before(url), AT_ONCE);

        assertTrue(answer.hungUp() || answer.status() != 0, "it was left waiting: " + answer.text());
        assertTrue(answer.status() < 500 || answer.status() == VERSION_NOT_IMPLEMENTED, answer.text());
        assertNothingOfTheInside(answer);
        stillWorks(url);
    }

    @Test
    void keepsOtherOriginsOut(House house) throws IOException {
        URI url = url(house);
        for (String origin : List.of("https://evil.example", "null", "http://localhost.evil.example")) {
            assertEquals(
                    403,
                    exchange(url, PING.behind(url, "Origin: " + origin), AT_ONCE)
                            .status());
        }
    }

    @Test
    void takesNoBodyOf64MebibytesDeclaredOrNot(House house) throws IOException {
        URI url = url(house);
        stillWorks(url);
        long before = memory();
        long start = System.nanoTime();
        assertEquals(413, large(url, "Content-Length: " + 64 * MEBIBYTE).status());
        assertTrue(System.nanoTime() - start < AT_ONCE.toNanos(), "it was not refused at once");
        assertEquals(413, large(url, "Transfer-Encoding: chunked").status());
        stillWorks(url);
        long growth = (memory() - before) / MEBIBYTE;
        assertTrue(growth <= 64, "the services took " + growth + " MiB");
    }

    @Test
    void endsABodyThatNeverEnds(House house) throws IOException {
        URI url = url(house);
        try (RawHttp client = RawHttp.to(url)) {
            client.send(RawHttp.post(url, "Transfer-Encoding: chunked") + "\r\n");
            int sent = pour(client, "10000\r\n" + " ".repeat(65_536) + "\r\n", 256 * MEBIBYTE);
            assertTrue(sent < 256 * MEBIBYTE, "it took everything");
        }
        stillWorks(url);
    }

    /** The slow ones at once, as each takes half a minute. */
    @Test
    void waitsForNobodyWhoSendsAByteASecond(House house) throws IOException, InterruptedException, ExecutionException {
        URI url = url(house);
        List<String> beginnings = List.of(
                RawHttp.post(url) + "Content-Length: 1000\r\n\r\n{",
                RawHttp.post(url, "Transfer-Encoding: chunked") + "\r\n1\r\n{\r\n",
                RawHttp.post(url, "MCP-Protocol-Version: 2026-07-28", "Mcp-Method: ping")
                        + "Content-Length: 1000\r\n\r\n",
                RawHttp.post(url) + "X-Slow: ");
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = clients.invokeAll(beginnings.stream()
                    .<Callable<Answer>>map(beginning -> () -> drip(url, beginning))
                    .toList());
            for (Future<Answer> answer : answers) {
                assertEquals(408, answer.get().status(), answer.get().text());
                assertNothingOfTheInside(answer.get());
            }
        }
        assertTrue(System.nanoTime() - start < PATIENCE.toNanos(), "it waited too long");
        stillWorks(url);
    }

    @Test
    void waitsAtAPodForNoHeadThatNeverEnds(House house) throws IOException {
        URI pod = URI.create(
                "http://localhost:" + house.managementPorts("octapipe").getFirst() + "/");

        Answer answer = drip(pod, RawHttp.post(pod) + "X-Slow: ");

        assertEquals(408, answer.status(), answer.text());
    }

    @Test
    void writesNoMoreThanALineForEach(House house) throws IOException {
        URI url = url(house);
        stillWorks(url);
        long before = lines(house);
        List<String> all = Stream.concat(
                        Hostile.bodies().map(body -> body.behind(url)),
                        Hostile.heads().map(head -> head.before(url)))
                .toList();
        for (String each : all) {
            exchange(url, each, Duration.ofMillis(200));
        }
        long written = lines(house) - before;
        assertTrue(written <= all.size(), "%d lines for %d requests".formatted(written, all.size()));
    }

    private static Answer exchange(URI url, String all, Duration within) throws IOException {
        try (RawHttp client = RawHttp.to(url)) {
            try {
                client.send(all);
            } catch (SocketException e) {
                // The other side need not listen to the end.
            }
            return client.answer(within);
        }
    }

    private static Answer large(URI url, String framing) throws IOException {
        try (RawHttp client = RawHttp.to(url)) {
            client.send(RawHttp.post(url, framing) + "\r\n");
            String blanks = " ".repeat(65_536);
            pour(client, framing.startsWith("T") ? "10000\r\n" + blanks + "\r\n" : blanks, 8 * MEBIBYTE);
            return client.answer(AT_ONCE);
        }
    }

    private static int pour(RawHttp client, String piece, int most) {
        int sent = 0;
        try {
            while (sent < most) {
                client.send(piece);
                sent += piece.length();
            }
        } catch (IOException e) {
            return sent;
        }
        return sent;
    }

    private static Answer drip(URI url, String beginning) throws IOException {
        boolean chunked = beginning.contains("chunked");
        try (RawHttp client = RawHttp.to(url)) {
            client.send(beginning);
            for (int i = 0; i < PATIENCE.toSeconds(); i++) {
                Answer answer = client.answer(AT_ONCE);
                if (answer.status() != 0) {
                    return answer;
                }
                client.send(chunked ? "1\r\n \r\n" : " ");
            }
            return client.answer(AT_ONCE);
        }
    }

    private static void assertNothingOfTheInside(Answer answer) {
        assertFalse(INSIDE.matcher(answer.text()).find(), answer.text());
    }

    private static void stillWorks(URI url) throws IOException {
        assertEquals(200, exchange(url, PING.behind(url), Duration.ofSeconds(5)).status());
    }

    private static URI url(House house) {
        Office office = new Office(house);
        return office.connector(office.account(DemoAccount.ACME)).url();
    }

    private static long lines(House house) throws IOException {
        long lines = 0;
        for (String service : List.of("token-svc", "octapipe-svc")) {
            try (Stream<String> log = Files.lines(house.logs().resolve(service + ".log"))) {
                lines += log.count();
            }
        }
        return lines;
    }

    /** The resident memory of both services, where the system tells it. */
    private static long memory() throws IOException {
        long all = 0;
        for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (process.info().commandLine().orElse("").contains("-svc/target") && Files.exists(status)) {
                all += Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                        .sum();
            }
        }
        return all;
    }
}
