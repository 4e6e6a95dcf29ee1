package dev.postern.sandbox.caspio;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/** Whose credentials a request to the token endpoint carries. */
final class Clients {
    private static final String BASIC = "Basic ";

    private record Credentials(String id, String secret) {}

    private Clients() {}

    /** The profile that both credentials are of. */
    static Optional<CaspioProfile> authenticated(HttpServerRequest request) {
        Credentials given = credentials(request);
        return named(request).filter(profile -> profile.clientSecret().equals(given.secret()));
    }

    /** The profile that the client id is of, whether or not the secret is right. */
    static Optional<CaspioProfile> named(HttpServerRequest request) {
        Credentials given = credentials(request);
        return CaspioProfile.ALL.stream()
                .filter(profile -> profile.clientId().equals(given.id()))
                .findFirst();
    }

    private static Credentials credentials(HttpServerRequest request) {
        String header = Objects.requireNonNullElse(request.getHeader("authorization"), "");
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return basic(header.substring(BASIC.length()).strip());
        }
        return new Credentials(SignIn.form(request, "client_id"), SignIn.form(request, "client_secret"));
    }

    private static Credentials basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? new Credentials(pair, "")
                    : new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return new Credentials("", "");
        }
    }
}
