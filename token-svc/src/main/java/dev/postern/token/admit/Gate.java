package dev.postern.token.admit;

import dev.postern.token.caller.ApiToken;
import dev.postern.token.issue.KnownConnector;
import dev.postern.token.key.Token;
import dev.postern.token.key.TokenKind;
import dev.postern.token.remember.TooBusy;
import dev.postern.token.route.VendorProxy;
import dev.postern.token.wire.WireAnswer;
import dev.postern.token.wire.WireError;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jboss.logging.MDC;

/** Where calls to connector URLs arrive. Runs on the event loop, and leaves it only to look up what is not remembered. */
@Singleton
final class Gate {
    private static final int AFTER_DOORS = 900;
    private static final String PATH = "/mcp";
    /** Every line that is logged for the call has the connector's public id under this name. */
    private static final String LOGGED_AS = "connector";

    private static final String BEFORE_TOKEN = PATH + "/";

    private final KnownUrls urls;
    private final Origins origins;
    private final SecondFactors secondFactors;
    private final CallLimit limit;
    private final Refusals refusals;
    private final VendorProxy proxy;
    private final WireAnswer answer;
    private final Clock clock;

    @Inject
    Gate(
            KnownUrls urls,
            Origins origins,
            SecondFactors secondFactors,
            CallLimit limit,
            Refusals refusals,
            VendorProxy proxy,
            WireAnswer answer,
            Clock clock) {
        this.urls = urls;
        this.origins = origins;
        this.secondFactors = secondFactors;
        this.limit = limit;
        this.refusals = refusals;
        this.proxy = proxy;
        this.answer = answer;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_DOORS);
    }

    private void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String path = Objects.requireNonNullElse(request.path(), "");
        if (!path.equals(PATH) && !path.startsWith(BEFORE_TOKEN)) {
            routing.next();
        } else if (!origins.allow(request)) {
            refuse(request, "origin", WireError.ORIGIN_NOT_ALLOWED, Optional.empty());
        } else if (Browser.asks(request)) {
            Browser.answer(routing);
        } else {
            Browser.mayRead(routing);
            String text = path.equals(PATH) ? "" : path.substring(BEFORE_TOKEN.length());
            Token.parse(TokenKind.CONNECTOR, text)
                    .ifPresentOrElse(
                            token -> lookUp(request, token),
                            () -> refuse(request, "malformed", WireError.URL_NOT_VALID, Optional.empty()));
        }
    }

    private void lookUp(HttpServerRequest request, Token token) {
        then(request, urls.find(token), found -> {
            boolean second = found.filter(secondFactors::isNeeded).isPresent();
            if (second) {
                then(request, secondFactors.of(request), factor -> decide(request, found, true, factor));
            } else {
                decide(request, found, false, Optional.empty());
            }
        });
    }

    /** Goes on at once with what is known already; otherwise later, on the same event loop. */
    private <T> void then(HttpServerRequest request, CompletableFuture<T> lookup, Consumer<T> next) {
        if (lookup.isDone() && !lookup.isCompletedExceptionally()) {
            next.accept(lookup.join());
            return;
        }
        request.pause();
        Context context = Objects.requireNonNull(Vertx.currentContext());
        var _ = lookup.whenComplete((found, failure) -> context.runOnContext(back -> {
            if (failure == null) {
                next.accept(found);
            } else {
                boolean busy = failure instanceof TooBusy || failure.getCause() instanceof TooBusy;
                refusals.note(busy ? "busy" : "store", failure);
                answer.end(request, WireError.BUSY);
            }
        }));
    }

    private void decide(
            HttpServerRequest request, Optional<KnownConnector> found, boolean second, Optional<ApiToken> factor) {
        found.ifPresent(known -> MDC.put(LOGGED_AS, known.id().toString()));
        switch (Admission.decide(new Facts(found, second, factor, clock.instant()))) {
            case Admission.Refused(Check check, Optional<KnownConnector> connector) ->
                refuse(request, check.name(), check.error(), connector);
            case Admission.Admitted(KnownConnector connector) -> {
                if (request.method().equals(HttpMethod.POST)) {
                    passUnlessTooMany(request, connector);
                } else {
                    refuse(request, "method", WireError.METHOD_NOT_ALLOWED, Optional.of(connector));
                }
            }
        }
    }

    private void passUnlessTooMany(HttpServerRequest request, KnownConnector connector) {
        Duration wait = limit.take(connector.id());
        if (wait.isZero()) {
            proxy.pass(request, connector);
        } else {
            refusals.note("limit", Optional.of(connector));
            answer.tooManyCalls(request, limit.perMinute(), wait);
        }
    }

    private void refuse(HttpServerRequest request, String reason, WireError error, Optional<KnownConnector> connector) {
        refusals.note(reason, connector);
        answer.end(request, error);
    }
}
