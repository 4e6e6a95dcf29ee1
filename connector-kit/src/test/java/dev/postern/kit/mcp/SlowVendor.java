package dev.postern.kit.mcp;

import dev.postern.kit.conformance.TestHouse;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicInteger;

/** A vendor with one thing to list, that can be told not to answer, and then notices who waits and who goes away. */
final class SlowVendor implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean hanging;

    SlowVendor(Vertx vertx) {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(TestHouse.vendorPort(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    void hang(boolean now) {
        hanging = now;
    }

    /** How many requests it has not answered whose connections are still open. */
    int waiting() {
        return waiting.get();
    }

    private void answer(HttpServerRequest request) {
        if (hanging) {
            waiting.incrementAndGet();
            request.connection().closeHandler(closed -> waiting.decrementAndGet());
        } else {
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end("{\"data\":[{\"id\":\"a-1\",\"name\":\"one\"}]}");
        }
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
