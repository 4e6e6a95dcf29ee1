package dev.postern.token.route;

import dev.postern.token.wire.WireError;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request body that fails when it grows beyond a size, or does not come to its end in time. */
@SuppressWarnings("NullAway") // Vert.x takes null for "no handler", and does not say so in its types.
final class LimitedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final long limit;
    private final Vertx vertx;
    private final long timer;
    private long bytes;
    private @Nullable WireError broken;
    private @Nullable Handler<Throwable> onFailure;

    LimitedBody(ReadStream<Buffer> body, long limit, Duration deadline, Vertx vertx) {
        this.body = body;
        this.limit = limit;
        this.vertx = vertx;
        this.timer = vertx.setTimer(deadline.toMillis(), over -> breakOff(WireError.BODY_TOO_SLOW));
    }

    /** Which limit was broken, if one was. */
    Optional<WireError> broken() {
        return Optional.ofNullable(broken);
    }

    /** Nobody waits for the rest any more. */
    void stop() {
        vertx.cancelTimer(timer);
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> count(chunk, handler));
        return this;
    }

    private void count(Buffer chunk, Handler<Buffer> handler) {
        bytes += chunk.length();
        if (broken != null) {
            return;
        }
        if (bytes > limit) {
            breakOff(WireError.BODY_TOO_LARGE);
        } else {
            handler.handle(chunk);
        }
    }

    private void breakOff(WireError error) {
        stop();
        broken = error;
        if (onFailure != null) {
            onFailure.handle(new IllegalStateException(error.name()));
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            stop();
                            if (broken == null) {
                                handler.handle(null);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
