package dev.postern.token.wire;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

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
                    VENDOR_SERVICE_DOWN,
                    OUTCOME_UNKNOWN,
                    NO_ANSWER_IN_TIME -> {}
        }
        response.end(error.body());
        Drain.rest(vertx, request);
    }
}
