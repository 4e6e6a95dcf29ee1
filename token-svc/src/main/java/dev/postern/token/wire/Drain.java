package dev.postern.token.wire;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * Reads the rest of a body that nobody wants, so that the client gets to read its answer; but not for ever, and not any
 * amount.
 */
public final class Drain {
    private static final long MOST_BYTES = 16L << 20;
    private static final long MOST_MILLIS = 10_000;

    private long left = MOST_BYTES;

    private Drain() {}

    public static void rest(Vertx vertx, HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        Drain drain = new Drain();
        long timer = vertx.setTimer(MOST_MILLIS, elapsed -> request.connection().close());
        request.exceptionHandler(failure -> vertx.cancelTimer(timer));
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.handler(chunk -> {
            drain.left -= chunk.length();
            if (drain.left < 0) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
