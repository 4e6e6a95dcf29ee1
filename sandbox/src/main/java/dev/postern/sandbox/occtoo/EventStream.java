package dev.postern.sandbox.occtoo;

import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.occtoo.call.Call;
import dev.postern.sandbox.occtoo.resource.Events;
import dev.postern.sandbox.occtoo.resource.Operation;
import dev.postern.sandbox.occtoo.store.World;
import dev.postern.sandbox.standin.Route;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Events as they happen, as server-sent events whose ids are the sequences: behind {@code Last-Event-ID}, else behind
 * {@code after}, else from now on. The stream ends when the stand-in starts anew.
 *
 * @param alone does what it is given while nothing else reads or changes data
 */
record EventStream(Surroundings around, Consumer<Runnable> alone) implements Handler<RoutingContext> {
    static final Route ROUTE = new Route("GET", "/v1/events/stream");

    private static final long LOOK_EVERY_MS = 50;
    private static final long LOOKS_A_HEARTBEAT = 300;

    @Override
    public void handle(RoutingContext context) {
        alone.accept(() -> open(context));
    }

    private void open(RoutingContext context) {
        try {
            Call call = around.signedIn(context, Operation.READ_EVENTS);
            String last = Requests.header(context.request(), "last-event-id");
            String after = last.isEmpty() ? call.query().text("after") : last;
            String start = after.isEmpty() ? Events.tail(call) : after;
            Events.behind(call, start);
            follow(context, call, start);
        } catch (Problem problem) {
            Answers.send(context.request(), problem);
        }
    }

    private void follow(RoutingContext context, Call call, String start) {
        HttpServerResponse response = context.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-cache");
        response.write(": here they come\n\n");
        World world = around.world();
        AtomicLong looks = new AtomicLong();
        AtomicReference<String> cursor = new AtomicReference<>(start);
        long timer = context.vertx()
                .setPeriodic(
                        LOOK_EVERY_MS,
                        id -> alone.accept(() -> {
                            if (!around.world().equals(world)) {
                                response.end();
                                return;
                            }
                            Events.behind(call, cursor.get()).forEach(event -> {
                                cursor.set(event.path("sequence").asText());
                                response.write("id: " + cursor.get() + "\ndata: " + event + "\n\n");
                            });
                            if (looks.incrementAndGet() % LOOKS_A_HEARTBEAT == 0) {
                                response.write(": still here\n\n");
                            }
                        }));
        context.addEndHandler(done -> context.vertx().cancelTimer(timer));
    }
}
