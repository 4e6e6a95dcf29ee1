package dev.postern.sandbox.octapipe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.octapipe.store.Model;
import dev.postern.sandbox.octapipe.store.Workspace;
import dev.postern.sandbox.octapipe.store.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who is behind a bearer token. A token from a sign-in is good for 24 hours. */
final class Sessions {
    private static final Duration LIFE = Duration.ofHours(24);

    /** A user of a workspace, for the length of a request. */
    record SignedIn(Workspace workspace, ObjectNode user) {}

    private record Session(String domain, String email, Instant ends) {}

    private final Map<String, Session> byToken = new HashMap<>();
    private int opened;

    Sessions() {
        for (DemoAccount each : List.of(DemoAccount.ACME, DemoAccount.ACME_LIMITED, DemoAccount.GLOBEX)) {
            byToken.put(each.bearerToken(), new Session(each.domain(), each.email(), Instant.MAX));
        }
    }

    /** Finds who has this password; empty when nobody has, or somebody who is not active. */
    Optional<SignedIn> authenticate(World world, String domain, String email, String password) {
        return world.workspace(domain)
                .flatMap(workspace -> user(workspace, email).map(user -> new SignedIn(workspace, user)))
                .filter(it -> it.user().path("_password").asText().equals(password));
    }

    String open(SignedIn who, Instant now) {
        opened++;
        String email = who.user().path("email").asText();
        String seed = "octapipe token " + who.workspace().domain() + " " + email + " " + opened;
        String token = "octa_" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
        byToken.put(token, new Session(who.workspace().domain(), email, now.plus(LIFE)));
        return token;
    }

    Optional<SignedIn> find(World world, String token, Instant now) {
        return Optional.ofNullable(byToken.get(token))
                .filter(session -> now.isBefore(session.ends()))
                .flatMap(session -> world.workspace(session.domain())
                        .flatMap(workspace ->
                                user(workspace, session.email()).map(user -> new SignedIn(workspace, user))));
    }

    private static Optional<ObjectNode> user(Workspace workspace, String email) {
        return workspace
                .table(Model.USER)
                .live()
                .filter(row -> row.path("email").asText().equalsIgnoreCase(email))
                .filter(row -> row.path("is_active").asBoolean())
                .findFirst();
    }
}
