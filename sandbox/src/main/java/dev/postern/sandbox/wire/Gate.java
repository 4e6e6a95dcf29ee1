package dev.postern.sandbox.wire;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** What every request passes before the vendor's own handlers: its body is read, it is noted, counted, and hit by faults. */
public final class Gate {
    private static final long MOST_BODY = 64L << 20;

    private final Manners manners;
    private final RequestLimit limit;
    private final Faults faults;
    private final Observer observer;
    private final Path uploads;

    /** @param uploads a directory for files that come in multipart bodies; they are deleted with the request */
    public Gate(
            Manners manners, InstantSource clock, RequestLimit limit, Faults faults, Journal journal, Path uploads) {
        this.manners = manners;
        this.limit = limit;
        this.faults = faults;
        this.observer = new Observer(manners, clock, journal);
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

    private void count(RoutingContext context) {
        RequestLimit.Count count = limit.count(manners.caller(context.request()));
        HttpServerResponse response = context.response();
        manners.tell(count).forEach(response::putHeader);
        if (count.isOver()) {
            manners.refuseAbove(count, context.request());
        } else {
            context.next();
        }
    }

    private void misbehave(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<FaultKind> fault =
                faults.take(manners.vendor(), request.method().name(), manners.withoutPrefix(path(request)));
        if (fault.isPresent()) {
            FaultPlayer.play(fault.get(), manners, context);
        } else {
            context.next();
        }
    }
}
