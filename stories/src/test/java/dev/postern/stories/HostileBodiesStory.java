package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.mcp.hostile.Garbage;
import dev.postern.kit.mcp.hostile.Sent;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Thousands of bodies at a connector URL, each spoilt in one way, by a few clients that keep their connections. */
@ExtendWith(Standing.class)
class HostileBodiesStory {
    /** Enough to meet every kind often; {@code ./dev ci} sends 10,000. */
    private static final int BODIES = Integer.getInteger("hostile.bodies", 2_000);

    private static final int WARM_UP = 200;
    private static final int CLIENTS = 4;
    /** MiB that three processes may come to hold, garbage that they have not swept included. */
    private static final long MOST_TAKEN = 192;

    @Test
    void areAnsweredAtOnceEachAsItsKindIs(House house) throws IOException, InterruptedException, ExecutionException {
        house.sandbox().limit(1_000_000);
        Office office = new Office(house);
        URI url = office.connector(office.account(DemoAccount.ACME)).url();
        ServiceLogs logs = new ServiceLogs(house);
        Garbage garbage = Assailant.garbage();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            new Assailant(url).stillWorks();
            for (int i = 0; i < WARM_UP; i++) {
                send(http, url, garbage.next());
            }
            logs.mark();
            long before = memory();
            List<Future<?>> answers = new ArrayList<>();
            for (int i = 0; i < BODIES; i++) {
                Sent sent = garbage.next();
                answers.add(clients.submit(() -> answered(http, url, sent)));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
            long growth = (memory() - before) / Memory.MEBIBYTE;
            System.out.println("hostile bodies: the services took %d MiB".formatted(growth));
            assertTrue(growth <= MOST_TAKEN, () -> "the services took " + growth + " MiB");
        }
        logs.assertFew();
        new Assailant(url).stillWorks();
    }

    private static long memory() throws IOException {
        return Memory.ofAll("token-svc", "octapipe-svc");
    }

    /** On a busy machine anything may take its time once; what is answered late each time is not. */
    private static void answered(HttpClient http, URI url, Sent sent) {
        if (!send(http, url, sent)) {
            assertTrue(send(http, url, sent), () -> "not answered at once: %s: %s".formatted(sent, sent.text()));
        }
    }

    /** Whether it was answered at once. */
    private static boolean send(HttpClient http, URI url, Sent sent) {
        HttpRequest.Builder post = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(sent.bytes()));
        if (!sent.headers().isEmpty()) {
            post.headers(sent.headers().toArray(String[]::new));
        }
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(post.build(), BodyHandlers.ofString());
            boolean atOnce = System.nanoTime() - start < Assailant.AT_ONCE.toNanos();
            sent.judge(answer.statusCode(), answer.body());
            return atOnce;
        } catch (IOException e) {
            throw new AssertionError("no answer to %s: %s".formatted(sent, sent.text()), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
