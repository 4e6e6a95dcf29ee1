package dev.postern.stories;

import static io.restassured.RestAssured.given;

import dev.postern.sandbox.house.House;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Agents who call one URL after the other, and an office that changes accounts meanwhile, until they are stopped. */
final class Callers implements AutoCloseable {
    private static final long PAUSE = Duration.ofMillis(2).toNanos();
    private static final String CALL =
            Misplaced.rpc("tools/call", "{\"name\": \"list_all_octapipe_tasks\", \"arguments\": {\"limit\": 1}}");

    private final List<Office.Issued> connectors;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    private Callers(List<Office.Issued> connectors) {
        this.connectors = connectors;
    }

    static Callers start(House house, List<Office.Issued> connectors, int count) {
        Callers callers = new Callers(connectors);
        for (int i = 0; i < count; i++) {
            callers.threads.execute(callers::call);
        }
        callers.threads.execute(() -> callers.change(new Office(house)));
        return callers;
    }

    /** What went wrong with one call; empty when nothing did. */
    static String call(Office.Issued connector) {
        Response answer = given().contentType("application/json").body(CALL).post(connector.url());
        boolean good = answer.statusCode() == 200 && Boolean.FALSE.equals(answer.path("result.isError"));
        return good ? "" : "%d %s".formatted(answer.statusCode(), answer.asString());
    }

    /** Waits until every connector was called once more. */
    void awaitRound() {
        int end = calls.get() + connectors.size() + 10;
        while (calls.get() < end && failures.isEmpty()) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    void stop() throws InterruptedException {
        stopped = true;
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
    }

    int calls() {
        return calls.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    private void call() {
        while (!stopped) {
            note(() -> call(connectors.get(Math.floorMod(begun.getAndIncrement(), connectors.size()))));
            calls.incrementAndGet();
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** A changed account has a new version, so that its credential is opened again. */
    private void change(Office office) {
        for (int i = 0; !stopped; i++) {
            Office.Issued connector = connectors.get(i * 7 % connectors.size());
            String name = "renamed " + i;
            note(() -> office.rename(connector.account(), name) == 200 ? "" : "cannot be renamed");
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void note(java.util.function.Supplier<String> work) {
        try {
            String failure = work.get();
            if (!failure.isEmpty()) {
                failures.add(failure);
            }
        } catch (RuntimeException e) {
            failures.add(e.toString());
        }
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }
}
