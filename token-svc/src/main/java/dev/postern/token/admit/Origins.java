package dev.postern.token.admit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/** Keeps web pages away that nobody allowed, as DNS rebinding would need one. */
@Singleton
final class Origins {
    private final Set<String> allowed;

    @Inject
    Origins(AdmitConfig config) {
        allowed = Set.copyOf(config.origins().orElse(Set.of()));
    }

    boolean allow(HttpServerRequest request) {
        return allowed.containsAll(request.headers().getAll(HttpHeaders.ORIGIN));
    }
}
