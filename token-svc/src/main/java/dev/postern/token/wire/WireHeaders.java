package dev.postern.token.wire;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** The headers that every answer at a connector URL has: the URL holds a secret, so it is to be kept nowhere. */
public final class WireHeaders {
    public static final String JSON = "application/json";

    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");

    private WireHeaders() {}

    public static void apply(MultiMap headers) {
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.set(REFERRER_POLICY, "no-referrer");
    }
}
