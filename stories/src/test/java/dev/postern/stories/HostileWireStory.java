package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.kit.mcp.hostile.Bodies;
import dev.postern.kit.mcp.hostile.Head;
import dev.postern.kit.mcp.hostile.RawHttp;
import dev.postern.kit.mcp.hostile.Sent;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever has a URL sends what they like to it. Each is answered in one way, in both eras, and the next call works. */
@ExtendWith(Standing.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileWireStory {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    private @Nullable Assailant assailant;

    static Stream<Sent> bodies() {
        return Bodies.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void answersABodyThatIsNoRequest(Sent body, House house) throws IOException {
        assailant(house).send(body);
        assailant(house).stillAnswers();
    }

    static Stream<Head> heads() {
        return Head.forMcp();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void answersEveryHead(Head head, House house) throws IOException {
        assailant(house).send(head, false);
        assailant(house).send(head, true);
        assailant(house).stillAnswers();
    }

    static Stream<Head> headsForAnyPort() {
        return Head.forAnyPort();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headsForAnyPort")
    void refusesSomeHeadsAtEveryPort(Head head, House house) throws IOException {
        for (int port : Assailant.ports(house)) {
            Assailant another = new Assailant(URI.create("http://localhost:" + port + "/mcp"));
            another.send(head, false);
            another.send(head, true);
        }
        assailant(house).send(head, false);
        assailant(house).stillAnswers();
    }

    @AfterAll
    void stillWorks() throws IOException {
        if (assailant != null) {
            assailant.stillWorks();
        }
    }

    @Test
    void keepsOtherOriginsOut(House house) throws IOException {
        for (String origin : List.of("https://evil.example", "null", "http://localhost.evil.example")) {
            Assailant page = assailant(house);
            String all = RawHttp.post(page.url(), "Origin: " + origin)
                    + "Content-Length: %d\r\n\r\n%s".formatted(PING.length(), PING);

            assertEquals(403, page.exchange(all, Assailant.AT_ONCE).status());
        }
        assailant(house).stillWorks();
    }

    private Assailant assailant(House house) {
        if (assailant == null) {
            Office office = new Office(house);
            assailant = new Assailant(
                    office.connector(office.account(DemoAccount.ACME)).url());
        }
        return assailant;
    }
}
