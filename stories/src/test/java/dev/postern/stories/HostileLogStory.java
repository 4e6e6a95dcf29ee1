package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.mcp.hostile.Bodies;
import dev.postern.kit.mcp.hostile.Head;
import dev.postern.kit.mcp.hostile.RawHttp;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever sends what is refused cannot fill the logs with it. */
@ExtendWith(Standing.class)
class HostileLogStory {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final int OFTEN = 400;
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    @Test
    void writesNoMoreThanALineForEach(House house) throws IOException {
        Assailant assailant = assailant(house);
        assailant.stillWorks();
        ServiceLogs logs = new ServiceLogs(house);
        String path = assailant.url().getPath();
        List<String> all = Stream.concat(
                        Bodies.all().map(assailant::text),
                        Stream.concat(Head.forAnyPort(), Head.forMcp())
                                .flatMap(head -> Stream.of(head.text(path, false), head.text(path, true))))
                .toList();
        for (String each : all) {
            logs.mark();
            assailant.exchange(each, SHORT);
            List<String> written = logs.news();
            assertTrue(written.size() <= 1, () -> "%s for %s".formatted(written, each));
            assertTrue(written.stream().noneMatch(HostileLogStory::goesOn), written::toString);
        }
    }

    /** Whether a line is one of a stack trace. */
    private static boolean goesOn(String line) {
        return line.matches("\\s.*|at .*|Caused by.*|\\.{3} .*") || line.contains("\\n\\tat ");
    }

    @Test
    void writesAFewASecondHoweverManyThereAre(House house) throws IOException {
        Assailant good = assailant(house);
        URI url = good.url();
        good.stillWorks();
        List<Assailant> wrong = List.of(
                new Assailant(url.resolve("/mcp/pst_nonsense")),
                new Assailant(url.resolve(url.getPath().replaceFirst(".$", "_"))),
                new Assailant(url.resolve("/mcp")));
        ServiceLogs logs = new ServiceLogs(house);
        for (int i = 0; i < OFTEN; i++) {
            for (Assailant each : wrong) {
                assertEquals(
                        404, each.exchange(ping(each.url()), Assailant.AT_ONCE).status());
            }
            assertEquals(
                    403,
                    good.exchange(ping(url, "Origin: https://evil.example"), Assailant.AT_ONCE)
                            .status());
            good.exchange("POST " + url.getPath() + " HTTP/1.1\r\n\r\n", Assailant.AT_ONCE);
            good.exchange("GET " + url.getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n", Assailant.AT_ONCE);
        }
        assertTrue(logs.most() < 5L * OFTEN, "it took too long to show anything");
        assertTrue(logs.written() > 0, "nobody learns of it");
        logs.assertFew();
        good.stillWorks();
    }

    private static String ping(URI url, String... headers) {
        return RawHttp.post(url, headers) + "Content-Length: %d\r\n\r\n%s".formatted(PING.length(), PING);
    }

    private static Assailant assailant(House house) {
        Office office = new Office(house);
        return new Assailant(office.connector(office.account(DemoAccount.ACME)).url());
    }
}
