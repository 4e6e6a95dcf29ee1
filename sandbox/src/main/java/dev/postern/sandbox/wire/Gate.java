package dev.postern.sandbox.wire;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** What every request passes before the vendor's own handlers: its body is read, it is noted, counted, and hit by faults. */
public final class Gate {
    private static final long MOST_BODY = 64L << 20;

    private final RequestLimit limit;
    private final Faults faults;
    private final Observer observer;
    private final Path uploads;

    /** @param uploads a directory for files that come in multipart bodies; they are deleted with the request */
    public Gate(Clock clock, RequestLimit limit, Faults faults, Journal journal, Path uploads) {
        this.limit = limit;
        this.faults = faults;
        this.observer = new Observer(clock, journal);
        this.uploads = uploads;
    }

    public void putBefore(Router router) {
        router.route()
                .handler(BodyHandler.create(uploads.toString())
                        .setBodyLimit(MOST_BODY)
                        .setDeleteUploadedFilesOnEnd(true))
                .handler(observer::note)
                .handler(this::count)
                .handler(this::misbehave);
    }

    /** The path of a request as it was sent. */
    public static String path(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.path(), "/");
    }

    /** The path without the prefix that the vendor's API may or may not have. */
    public static String withoutPrefix(String path) {
        return path.replaceFirst("^/api(?=/)", "");
    }

    private void count(RoutingContext context) {
        String token = context.request().getHeader("authorization");
        RequestLimit.Count count = limit.count(
                token == null ? "guest " + context.request().remoteAddress().hostAddress() : Observer.digest(token));
        HttpServerResponse response = context.response();
        response.putHeader("X-RateLimit-Limit", "" + count.limit());
        response.putHeader("X-RateLimit-Remaining", "" + Math.max(0, count.left()));
        if (count.isOver()) {
            response.putHeader("Retry-After", "" + count.secondsToReset())
                    .putHeader("X-RateLimit-Reset", "" + count.resetAt())
                    .putHeader("Content-Type", "application/json")
                    .setStatusCode(429)
                    .end("{\"message\":\"Too Many Attempts.\"}");
        } else {
            context.next();
        }
    }

    private void misbehave(RoutingContext context) {
        Optional<FaultKind> fault =
                faults.take(context.request().method().name(), withoutPrefix(path(context.request())));
        if (fault.isPresent()) {
            FaultPlayer.play(fault.get(), context);
        } else {
            context.next();
        }
    }
}
