package dev.postern.stories;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Agents who connect, list and call on and on, each with a URL of its own, and an office that changes their accounts. */
final class Agents implements AutoCloseable {
    private static final int ROUNDS = 20;
    private static final int PATIENCE = 3000;
    private static final long PAUSE = Duration.ofMillis(50).toNanos();
    private static final String TOOL = "list_all_octapipe_tasks";

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    static Agents start(List<Office.Issued> connectors, URI admin, String adminToken) {
        Agents agents = new Agents();
        connectors.forEach(each -> agents.threads.execute(() -> agents.visitOnAndOn(each.url())));
        agents.threads.execute(() -> agents.changeOnAndOn(connectors, admin, adminToken));
        return agents;
    }

    /** Waits until so many more calls were answered, or one was not as it should be. */
    void goOnFor(int calls) {
        int target = done.get() + calls;
        for (int i = 0; i < PATIENCE && done.get() < target && failures.isEmpty(); i++) {
            LockSupport.parkNanos(PAUSE);
        }
        if (done.get() < target) {
            throw new AssertionError("%d calls were answered, not %d; %s".formatted(done.get(), target, failures));
        }
    }

    /** Lets the last calls end, and tells what went wrong. */
    List<String> end() {
        close();
        return List.copyOf(failures);
    }

    int done() {
        return done.get();
    }

    private void visitOnAndOn(URI url) {
        while (!over) {
            noting(() -> visit(url));
        }
    }

    private void visit(URI url) {
        try (Agent agent = Agent.connect(url)) {
            for (int i = 0; i < ROUNDS && !over; i++) {
                if (!agent.tools().contains(TOOL)) {
                    throw new AssertionError("the tool is not listed");
                }
                agent.call(TOOL, Map.of("limit", 1));
                done.addAndGet(2);
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** A pod asks the token service for the credential of an account that was changed. */
    private void changeOnAndOn(List<Office.Issued> connectors, URI admin, String adminToken) {
        for (int i = 0; !over; i++) {
            int round = i;
            noting(() -> given().baseUri(admin.toString())
                    .header("Authorization", "Bearer " + adminToken)
                    .contentType("application/json")
                    .body(Map.of("name", "renamed " + round))
                    .patch(
                            "/integrated-account/{id}",
                            connectors.get(round % connectors.size()).account())
                    .then()
                    .statusCode(200));
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void noting(Runnable work) {
        try {
            work.run();
        } catch (Exception | AssertionError e) {
            failures.add(Instant.now() + " " + e);
            LockSupport.parkNanos(PAUSE);
        }
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }
}
