package dev.postern.token.admit;

import dev.postern.token.caller.ApiToken;
import dev.postern.token.caller.Bearer;
import dev.postern.token.caller.Callers;
import dev.postern.token.issue.KnownConnector;
import dev.postern.token.key.Token;
import dev.postern.token.key.TokenKind;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Which calls need an API token besides their URL, and which one they brought. */
@Singleton
final class SecondFactors {
    private final Callers callers;
    private final boolean all;
    private final Set<String> tenants;

    @Inject
    SecondFactors(Callers callers, AdmitConfig config) {
        this.callers = callers;
        this.all = config.secondFactor().all();
        this.tenants = config.secondFactor().tenants().orElse(Set.of());
    }

    boolean isNeeded(KnownConnector connector) {
        return all
                || connector.requiresApiToken()
                || tenants.contains(connector.pass().tenant());
    }

    /** The API token that came with a request, good or not, when it is known. */
    CompletableFuture<Optional<ApiToken>> of(HttpServerRequest request) {
        return Bearer.of(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(text -> Token.parse(TokenKind.API, text))
                .map(callers::known)
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }
}
