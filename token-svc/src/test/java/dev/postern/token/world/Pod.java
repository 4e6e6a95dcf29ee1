package dev.postern.token.world;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** One pod of a vendor service, at a loopback address of its own. It takes a moment for each call. */
public final class Pod {
    private static final long MOMENT = 20;

    private final Vertx vertx;
    private final String address;
    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();

    public Pod(Vertx vertx, String address, int port) {
        this.vertx = vertx;
        this.address = address;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost(address).setPort(port))
                .requestHandler(this::handle);
        wait(server.listen().toCompletionStage());
    }

    public String address() {
        return address;
    }

    /** How many calls it was given. */
    public int calls() {
        return calls.get();
    }

    /** Lets what is under way come to its end, and goes. */
    public void drain() {
        Eventually.equal(0, inFlight::get);
        kill();
    }

    /** Goes at once, with whatever is under way. */
    public void kill() {
        wait(server.close().toCompletionStage());
    }

    private void handle(HttpServerRequest request) {
        if (!"/mcp".equals(request.path())) {
            request.response().setStatusCode(404).end();
            return;
        }
        calls.incrementAndGet();
        inFlight.incrementAndGet();
        request.body()
                .onComplete(body -> vertx.setTimer(MOMENT, over -> {
                    inFlight.decrementAndGet();
                    if (!request.response().closed()) {
                        request.response()
                                .putHeader("content-type", "application/json")
                                .end(VendorStandIn.ANSWER);
                    }
                }));
    }

    private static <T> void wait(CompletionStage<T> stage) {
        stage.toCompletableFuture().join();
    }
}
