package dev.postern.sandbox.octapipe;

import dev.postern.sandbox.wire.Manners;
import dev.postern.sandbox.wire.RequestLimit;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** A minute's requests for each token, counted down in headers, and short JSON messages. */
record OctapipeManners() implements Manners {
    private static final Pattern PASSWORD = Pattern.compile("(\"(?:initial_)?password\"\\s*:\\s*)\"[^\"]*\"");

    @Override
    public String vendor() {
        return OctapipeStandIn.VENDOR;
    }

    @Override
    public int requests() {
        return 600;
    }

    @Override
    public Duration window() {
        return Duration.ofMinutes(1);
    }

    /** The API answers with {@code /api} in front, and without. */
    @Override
    public String withoutPrefix(String path) {
        return path.replaceFirst("^/api(?=/)", "");
    }

    @Override
    public String caller(HttpServerRequest request) {
        return Manners.byToken(request);
    }

    @Override
    public String redact(String path, String body) {
        return PASSWORD.matcher(body).replaceAll("$1\"***\"");
    }

    @Override
    public Map<String, String> tell(RequestLimit.Count count) {
        return Map.of("X-RateLimit-Limit", "" + count.limit(), "X-RateLimit-Remaining", "" + count.remaining());
    }

    @Override
    public void refuseAbove(RequestLimit.Count count, HttpServerRequest request) {
        request.response()
                .putHeader("Retry-After", "" + count.secondsToReset())
                .putHeader("X-RateLimit-Reset", "" + count.resetAt())
                .putHeader("Content-Type", "application/json")
                .setStatusCode(429)
                .end("{\"message\":\"Too Many Attempts.\"}");
    }

    @Override
    public void refuseToken(HttpServerRequest request) {
        request.response()
                .putHeader("Content-Type", "application/json")
                .setStatusCode(401)
                .end("{\"message\":\"Unauthenticated.\"}");
    }
}
