package dev.postern.token.world;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Clients that call without a pause until they are told to stop. */
public final class Load implements AutoCloseable {
    /** A call that ended: when it began, and with which status; 0 where the connection broke. */
    public record Done(long began, int status) {}

    private static final int CLIENTS = 2;

    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    public Load(URI base, List<MadeConnector> connectors) {
        for (MadeConnector connector : connectors) {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(connector.path()))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(Client.BODY))
                    .build();
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> callOnAndOn(request));
            }
        }
    }

    /** Waits until this many more calls have ended. */
    public void goOnFor(int calls) {
        int target = done.size() + calls;
        Eventually.equal(true, () -> done.size() >= target);
    }

    /** Lets the last calls end, and tells of all. */
    public List<Done> end() {
        close();
        return List.copyOf(done);
    }

    private void callOnAndOn(HttpRequest request) {
        while (!over) {
            long began = System.nanoTime();
            done.add(new Done(began, status(request)));
        }
    }

    private int status(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        over = true;
        clients.close();
    }
}
