package dev.postern.kit.mcp;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Consumer;

/** A request's body on its way in, bounded in size and in time. What is too large or too slow is refused at once. */
final class BodyIntake {
    private final RoutingContext rc;
    private final long limit;
    private final Duration deadline;
    private final Consumer<byte[]> then;
    private final Buffer body = Buffer.buffer();
    private long timer;
    private boolean refused;

    private BodyIntake(RoutingContext rc, McpConfig config, Consumer<byte[]> then) {
        this.rc = rc;
        this.limit = config.maxBody().asLongValue();
        this.deadline = config.bodyDeadline();
        this.then = then;
    }

    /**
     * Reads the body of a request that is paused.
     *
     * @param then gets all of it, on the request's own event loop; it is never called for a body that is refused
     */
    static void read(RoutingContext rc, McpConfig config, Consumer<byte[]> then) {
        new BodyIntake(rc, config, then).start();
    }

    private void start() {
        HttpServerRequest request = rc.request();
        if (declared(request) > limit) {
            refuseAsTooLarge();
            return;
        }
        timer = rc.vertx().setTimer(deadline.toMillis(), late -> refuseAsTooSlow());
        request.exceptionHandler(gone -> rc.vertx().cancelTimer(timer));
        request.handler(this::take);
        request.endHandler(end -> {
            rc.vertx().cancelTimer(timer);
            if (!refused) {
                then.accept(body.getBytes());
            }
        });
        request.resume();
    }

    private void take(Buffer chunk) {
        if (refused) {
            return;
        }
        if (body.length() + chunk.length() > limit) {
            rc.vertx().cancelTimer(timer);
            refuseAsTooLarge();
        } else {
            body.appendBuffer(chunk);
        }
    }

    private static long declared(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private void refuseAsTooLarge() {
        refuse(413, "The body is larger than the %d bytes that are taken here. Send less at once.".formatted(limit));
    }

    private void refuseAsTooSlow() {
        refuse(408, "The body did not come within %d seconds.".formatted(deadline.toSeconds()));
    }

    private void refuse(int status, String reason) {
        refused = true;
        Replies.error(rc, status, JsonRpc.INVALID_REQUEST, reason);
        Unread.forget(rc);
    }
}
