package dev.postern.sandbox.gumloop;

import dev.postern.sandbox.gumloop.answer.Refusal;
import dev.postern.sandbox.standin.Variants;
import dev.postern.sandbox.wire.Manners;
import dev.postern.sandbox.wire.RequestLimit;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** No limit of requests is known of this vendor; one that is set is told of in headers by a variant only. */
final class GumloopManners implements Manners {
    /** With this variant, headers tell of limits, as guides say they do. */
    static final String RATE_HEADERS = "rate-headers";

    private static final Pattern SECRET = Pattern.compile("(\"api_key\"\\s*:\\s*)\"[^\"]*\"");

    private final Variants variants;

    GumloopManners(Variants variants) {
        this.variants = variants;
    }

    @Override
    public String vendor() {
        return GumloopStandIn.VENDOR;
    }

    @Override
    public int requests() {
        return 1_000_000;
    }

    @Override
    public Duration window() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String withoutPrefix(String path) {
        if (path.startsWith(GumloopStandIn.CHAT_PREFIX)) {
            return path.substring(GumloopStandIn.CHAT_PREFIX.length());
        }
        return path.startsWith(GumloopStandIn.PREFIX) ? path.substring(GumloopStandIn.PREFIX.length()) : path;
    }

    @Override
    public String caller(HttpServerRequest request) {
        return Manners.byToken(request);
    }

    @Override
    public String redact(String path, String body) {
        return SECRET.matcher(body).replaceAll("$1\"***\"");
    }

    @Override
    public Map<String, String> tell(RequestLimit.Count count) {
        return variants.isOn(RATE_HEADERS)
                ? Map.of(
                        "ratelimit-limit",
                        "" + count.limit(),
                        "ratelimit-remaining",
                        "" + count.remaining(),
                        "ratelimit-reset",
                        "" + count.secondsToReset())
                : Map.of();
    }

    @Override
    public void refuseAbove(RequestLimit.Count count, HttpServerRequest request) {
        if (variants.isOn(RATE_HEADERS)) {
            request.response().putHeader("retry-after", "" + count.secondsToReset());
        }
        Answers.send(request, Refusal.tooManyRequests(), false);
    }

    @Override
    public void refuseToken(HttpServerRequest request) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
        Answers.send(request, Refusal.unauthorized("Invalid or expired token."), false);
    }
}
