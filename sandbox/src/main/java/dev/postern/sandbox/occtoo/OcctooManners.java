package dev.postern.sandbox.occtoo;

import dev.postern.sandbox.occtoo.answer.Problem;
import dev.postern.sandbox.wire.Manners;
import dev.postern.sandbox.wire.RequestLimit;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;

/** A tenant has a budget of requests, of a size that the vendor does not tell; here it is large until it is set. */
record OcctooManners(Tokens tokens, InstantSource clock) implements Manners {
    private static final Pattern SECRET_IN_FORM = Pattern.compile("(client_secret=)[^&]*");
    private static final Pattern SECRET_IN_JSON = Pattern.compile("(\"(?:clientSecret|secret)\"\\s*:\\s*)\"[^\"]*\"");

    @Override
    public String vendor() {
        return OcctooStandIn.VENDOR;
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
        return path;
    }

    @Override
    public String caller(HttpServerRequest request) {
        return Requests.find(request, tokens, clock.instant())
                .map(access -> access.key().safename())
                .orElseGet(() -> "guest " + request.remoteAddress().hostAddress());
    }

    @Override
    public String redact(String path, String body) {
        String form = SECRET_IN_FORM.matcher(body).replaceAll("$1***");
        return SECRET_IN_JSON.matcher(form).replaceAll("$1\"***\"");
    }

    @Override
    public Map<String, String> tell(RequestLimit.Count count) {
        return Map.of();
    }

    @Override
    public void refuseAbove(RequestLimit.Count count, HttpServerRequest request) {
        request.response().putHeader("Retry-After", "" + count.secondsToReset());
        Answers.send(request, Problem.tooManyRequests());
    }

    @Override
    public void refuseToken(HttpServerRequest request) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
        Answers.send(request, Problem.unauthorized("The token is not good, or no longer."));
    }
}
