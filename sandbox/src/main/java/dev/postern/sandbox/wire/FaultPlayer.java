package dev.postern.sandbox.wire;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Plays a fault on a request instead of, or before, the answer. */
final class FaultPlayer {
    private static final int CHUNK = 1 << 16;
    private static final String DRIPPED = "{\"data\":[],\"message\":\"this answer comes one byte at a time\"}";

    private FaultPlayer() {}

    static void play(FaultKind kind, Manners manners, RoutingContext context) {
        HttpServerResponse response = context.response().putHeader("Content-Type", "application/json");
        switch (kind) {
            case FaultKind.Slow(var delay) ->
                context.vertx().setTimer(Math.max(1, delay.toMillis()), timer -> context.next());
            case FaultKind.Hang() -> {}
            case FaultKind.Status(var status, var body, var headers) -> {
                headers.forEach(response::putHeader);
                response.setStatusCode(status).end(body);
            }
            case FaultKind.BadJson() -> response.end("{\"data\":[{\"uuid\":\"0d9f");
            case FaultKind.Reset() ->
                response.putHeader("Content-Length", "4096")
                        .write("{\"data\":[")
                        .onComplete(written -> context.request().connection().close());
            case FaultKind.Redirect(var location) ->
                response.setStatusCode(302).putHeader("Location", location).end();
            case FaultKind.Drip(var perByte) ->
                drip(context.vertx(), response.putHeader("Content-Length", "" + DRIPPED.length()), perByte.toMillis());
            case FaultKind.Huge(var bytes, var mediaType) -> {
                response.putHeader("Content-Type", mediaType).setChunked(true).write("{\"data\":\"");
                pour(response, bytes);
            }
            case FaultKind.GzipBomb(var bytes, var mediaType) ->
                response.putHeader("Content-Type", mediaType)
                        .putHeader("Content-Encoding", "gzip")
                        .end(Buffer.buffer(GzipBomb.of(bytes)));
            case FaultKind.Unauthorized() -> manners.refuseToken(context.request());
        }
    }

    private static void drip(Vertx vertx, HttpServerResponse response, long everyMillis) {
        int[] sent = {0};
        long timer = vertx.setPeriodic(Math.max(1, everyMillis), id -> {
            response.write(DRIPPED.substring(sent[0], sent[0] + 1));
            sent[0]++;
            if (sent[0] == DRIPPED.length()) {
                vertx.cancelTimer(id);
                response.end();
            }
        });
        response.closeHandler(closed -> vertx.cancelTimer(timer));
    }

    /** Writes as fast as the caller reads, so that the stand-in itself holds next to nothing. */
    private static void pour(HttpServerResponse response, long bytes) {
        byte[] text = new byte[CHUNK];
        Arrays.fill(text, "a".getBytes(StandardCharsets.UTF_8)[0]);
        Buffer chunk = Buffer.buffer(text);
        long[] left = {bytes};
        Runnable fill = () -> {
            while (left[0] > 0 && !response.closed() && !response.writeQueueFull()) {
                response.write(chunk);
                left[0] -= CHUNK;
            }
            if (left[0] <= 0 && !response.ended() && !response.closed()) {
                response.end("\"}");
            }
        };
        response.drainHandler(drained -> fill.run());
        fill.run();
    }
}
