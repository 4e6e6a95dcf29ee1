package dev.postern.kit.mcp;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * The rest of a body that nobody wants. It is read and forgotten, as a client that is still writing reads no answer; but
 * not for long, and not any amount.
 */
final class Unread {
    private static final long MOST_BYTES = 16L << 20;
    private static final long MOST_MILLIS = 5_000;

    private long bytes;

    private Unread() {}

    static void forget(RoutingContext rc) {
        HttpServerRequest request = rc.request();
        if (request.isEnded()) {
            return;
        }
        Unread rest = new Unread();
        long timer =
                rc.vertx().setTimer(MOST_MILLIS, late -> request.connection().close());
        request.exceptionHandler(gone -> rc.vertx().cancelTimer(timer));
        request.endHandler(end -> rc.vertx().cancelTimer(timer));
        request.handler(chunk -> {
            rest.bytes += chunk.length();
            if (rest.bytes > MOST_BYTES) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
