package dev.postern.token.admit;

import dev.postern.token.wire.Drain;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * What a browser has to be told before it lets a page use a connector URL (CORS). It is told so of allowed origins only,
 * and alike for every URL: a browser asks before it sends any token but the one in the path.
 */
final class Browser {
    private static final int NO_CONTENT = 204;
    /** What clients of both eras send. */
    private static final String SENT =
            "Accept, Authorization, Content-Type, Last-Event-ID, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id";
    /** What a page may read besides the body. */
    private static final String READ =
            "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, WWW-Authenticate";
    /** So many seconds a browser need not ask again; none takes more than two hours. */
    private static final String REMEMBERED = "7200";

    private Browser() {}

    /** Whether a browser asks if it may send something. */
    static boolean asks(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ORIGIN)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    /** Says what may be sent, by a page whose origin is allowed. */
    static void answer(RoutingContext routing) {
        HttpServerResponse response = routing.response().setStatusCode(NO_CONTENT);
        MultiMap headers = response.headers();
        allow(headers, routing.request());
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, HttpMethod.POST.name())
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT)
                .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, REMEMBERED);
        response.end();
        Drain.rest(routing.vertx(), routing.request());
    }

    /** Lets a page whose origin is allowed read the answer, whoever gives it. */
    static void mayRead(RoutingContext routing) {
        if (routing.request().headers().contains(HttpHeaders.ORIGIN)) {
            routing.addHeadersEndHandler(end -> {
                MultiMap headers = routing.response().headers();
                allow(headers, routing.request());
                headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READ);
            });
        }
    }

    private static void allow(MultiMap headers, HttpServerRequest request) {
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, request.getHeader(HttpHeaders.ORIGIN))
                .set(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
}
