package dev.postern.sandbox.wire;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;

/** In what a vendor differs from the others before its own handlers see a request. */
public interface Manners {

    /** The vendor's name in faults, limits and the journal. */
    String vendor();

    /** How many requests in {@link #window} the vendor lets a caller send. */
    int requests();

    Duration window();

    /** A path without what all of the API's paths begin with. */
    String withoutPrefix(String path);

    /** Whom a request counts against; no secret. */
    String caller(HttpServerRequest request);

    /** The text of a body without the secrets in it. */
    String redact(String path, String body);

    /** The headers of every answer, those among them that tell what is left of the limit. */
    Map<String, String> tell(RequestLimit.Count count);

    /** Ends a request that is one too many. */
    void refuseAbove(RequestLimit.Count count, HttpServerRequest request);

    /** Ends a request whose bearer token is not good, or no longer. */
    void refuseToken(HttpServerRequest request);

    /** Whoever sends no bearer token counts by his address. */
    static String byToken(HttpServerRequest request) {
        String token = request.getHeader("authorization");
        return token == null ? "guest " + request.remoteAddress().hostAddress() : Observer.digest(token);
    }
}
