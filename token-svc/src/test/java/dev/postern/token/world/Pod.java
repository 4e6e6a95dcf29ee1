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
    private final long moment;
    private final String address;
    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    public Pod(Vertx vertx, String address, int port) {
        this(vertx, address, port, MOMENT);
    }

    /** @param moment how many milliseconds it takes for each call */
    public Pod(Vertx vertx, String address, int port, long moment) {
        this.vertx = vertx;
        this.moment = moment;
        this.address = address;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost(address).setPort(port))
                .connectionHandler(opened -> connections.incrementAndGet())
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

    /** How many it had under way when it had the most. */
    public int mostInFlight() {
        return mostInFlight.get();
    }

    /** How many connections it has taken. */
    public int connections() {
        return connections.get();
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
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        request.body()
                .onComplete(body -> vertx.setTimer(moment, over -> {
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
