package dev.postern.token.wire;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Consumer;

/** Ends a call that does not get through, with the same bytes and headers for the same error. */
@Singleton
public final class WireAnswer {
    private static final String RETRY_SECONDS = "1";

    private final Vertx vertx;

    @Inject
    WireAnswer(Vertx vertx) {
        this.vertx = vertx;
    }

    public void end(HttpServerRequest request, WireError error) {
        end(request, error, error.body(), headers -> {});
    }

    /** Refuses one call too many, in the headers in which vendors' limits are told too. */
    public void tooManyCalls(HttpServerRequest request, int perMinute, Duration wait) {
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        String text = String.valueOf(seconds);
        end(
                request,
                WireError.TOO_MANY_CALLS,
                WireError.TOO_MANY_CALLS.body(seconds),
                headers -> headers.set(HttpHeaders.RETRY_AFTER, text)
                        .set("RateLimit-Limit", String.valueOf(perMinute))
                        .set("RateLimit-Remaining", "0")
                        .set("RateLimit-Reset", text));
    }

    private void end(HttpServerRequest request, WireError error, Buffer body, Consumer<MultiMap> more) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(error.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, WireHeaders.JSON);
        WireHeaders.apply(response.headers());
        switch (error) {
            case METHOD_NOT_ALLOWED -> response.putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            case SECOND_FACTOR_MISSING -> response.putHeader("WWW-Authenticate", "Bearer");
            case BUSY -> response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            case URL_NOT_VALID,
                    ORIGIN_NOT_ALLOWED,
                    BODY_TOO_LARGE,
                    BODY_TOO_SLOW,
                    TOO_MANY_CALLS,
                    VENDOR_SERVICE_DOWN,
                    OUTCOME_UNKNOWN,
                    NO_ANSWER_IN_TIME -> {}
        }
        more.accept(response.headers());
        response.end(body);
        Drain.rest(vertx, request);
    }
}
