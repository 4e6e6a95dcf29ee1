package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.mcp.hostile.Garbage;
import dev.postern.kit.mcp.hostile.Head;
import dev.postern.kit.mcp.hostile.RawHttp;
import dev.postern.kit.mcp.hostile.RawHttp.Answer;
import dev.postern.kit.mcp.hostile.Sent;
import dev.postern.sandbox.house.House;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Somebody who has a connector URL, and sends there what nobody ought to send. */
record Assailant(URI url) {
    static final Duration AT_ONCE = Duration.ofSeconds(1);
    static final long SEED = 20_260_728;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Garbage garbage() {
        return new Garbage(
                SEED,
                List.of(
                        "{\"name\":\"list_all_octapipe_users\",\"arguments\":{\"limit\":2,\"fields\":[\"uuid\"]}}",
                        "{\"name\":\"list_all_octapipe_tasks\",\"arguments\":{\"limit\":1}}",
                        "{\"name\":\"list_all_octapipe_databases\",\"arguments\":{}}"));
    }

    /** Fails unless it is answered as it has to be, at once. */
    void send(Sent sent) throws IOException {
        Answer answer = exchange(text(sent), AT_ONCE);
        sent.judge(answer.status(), answer.body());
    }

    void send(Head head, boolean modern) throws IOException {
        head.atUrl().judge(exchange(head.text(url.getPath(), modern), AT_ONCE));
    }

    /** Those of the token service, and those of a pod. */
    static List<Integer> ports(House house) {
        var pod = Objects.requireNonNull(house.ports().vendors().get("octapipe"));
        return List.of(
                house.ports().open(),
                house.ports().admin(),
                house.ports().internal(),
                house.ports().tokenManagement(),
                pod.service(),
                pod.management());
    }

    /** Whatever was sent before: pings and the like of both eras are answered. */
    void stillAnswers() throws IOException {
        for (Sent good : garbage().good()) {
            if (!good.text().contains("tools/call")) {
                Answer answer = exchange(text(good), PATIENCE);
                good.judge(answer.status(), answer.body());
            }
        }
    }

    /** Whatever was sent before: good requests of both eras are answered, and a tool is called. */
    void stillWorks() throws IOException {
        for (Sent good : garbage().good()) {
            Answer answer = exchange(text(good), PATIENCE);
            good.judge(answer.status(), answer.body());
            assertTrue(!answer.body().contains("\"isError\":true"), answer.text());
        }
    }

    /** Its bytes, each a character. */
    String text(Sent sent) {
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < sent.headers().size(); i += 2) {
            headers.add(sent.headers().get(i) + ": " + sent.headers().get(i + 1));
        }
        return RawHttp.post(url, headers.toArray(String[]::new))
                + "Content-Length: %d\r\n\r\n".formatted(sent.text().length())
                + sent.text();
    }

    Answer exchange(String all, Duration within) throws IOException {
        try (RawHttp client = RawHttp.to(url)) {
            try {
                client.send(all);
            } catch (SocketException e) {
                // The other side need not listen to the end.
            }
            return client.answer(within);
        }
    }
}
