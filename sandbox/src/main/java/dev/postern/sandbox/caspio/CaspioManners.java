package dev.postern.sandbox.caspio;

import dev.postern.sandbox.caspio.answer.Refusal;
import dev.postern.sandbox.standin.Variants;
import dev.postern.sandbox.wire.Manners;
import dev.postern.sandbox.wire.RequestLimit;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** So many requests in five minutes for each profile, an id for each request, and error objects. */
final class CaspioManners implements Manners {
    static final String REQUEST_ID = "X-Caspio-Request-ID";

    /** With this variant, a request that is one too many is refused as a bad one, as was seen at times. */
    static final String AS_BAD_REQUEST = "throttling-as-400";

    private static final String BAD_REQUEST_BODY =
            "[{\"message\":\"You have exceeded your API call rate limits.\",\"name\":\"api-calls-rate\"}]";
    private static final Pattern FORM_SECRET = Pattern.compile("((?:client_secret|refresh_token)=)[^&]*");
    private static final Pattern JSON_SECRET =
            Pattern.compile("(\"[^\"]*password[^\"]*\"\\s*:\\s*)\"[^\"]*\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile("(\"Value\"\\s*:\\s*)\"[^\"]*\"");

    private final Tokens tokens;
    private final Variants variants;
    private final InstantSource clock;
    private final AtomicLong requests = new AtomicLong();

    CaspioManners(Tokens tokens, Variants variants, InstantSource clock) {
        this.tokens = tokens;
        this.variants = variants;
        this.clock = clock;
    }

    @Override
    public String vendor() {
        return CaspioStandIn.VENDOR;
    }

    @Override
    public int requests() {
        return 2_000;
    }

    @Override
    public Duration window() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String withoutPrefix(String path) {
        return path.startsWith(CaspioStandIn.PREFIX) ? path.substring(CaspioStandIn.PREFIX.length()) : path;
    }

    /** A profile's requests count together, whatever their tokens, and its sign-ins with them. */
    @Override
    public String caller(HttpServerRequest request) {
        return tokens.find(Requests.bearerToken(request), clock.instant())
                .or(() -> Clients.named(request))
                .map(CaspioProfile::clientId)
                .orElseGet(() -> Manners.byToken(request));
    }

    @Override
    public String redact(String path, String body) {
        String redacted = FORM_SECRET.matcher(body).replaceAll("$1***");
        redacted = JSON_SECRET.matcher(redacted).replaceAll("$1\"***\"");
        return path.contains("/passwordFields/") ? VALUE.matcher(redacted).replaceAll("$1\"***\"") : redacted;
    }

    @Override
    public Map<String, String> tell(RequestLimit.Count count) {
        String number = "caspio request " + requests.incrementAndGet();
        return Map.of(
                REQUEST_ID,
                UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)).toString(),
                "X-RateLimit-Limit",
                "" + count.limit(),
                "X-RateLimit-Remaining",
                "" + count.remaining(),
                "X-RateLimit-Reset",
                "" + count.secondsToReset());
    }

    @Override
    public void refuseAbove(RequestLimit.Count count, HttpServerRequest request) {
        request.response().putHeader("Retry-After", "" + count.secondsToReset());
        if (variants.isOn(AS_BAD_REQUEST)) {
            request.response()
                    .setStatusCode(400)
                    .putHeader("Content-Type", "application/json")
                    .end(BAD_REQUEST_BODY);
        } else {
            Answers.send(request, Refusal.tooMany());
        }
    }

    @Override
    public void refuseToken(HttpServerRequest request) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
        Answers.send(request, Refusal.unauthorized());
    }
}
