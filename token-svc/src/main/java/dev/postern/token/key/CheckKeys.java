package dev.postern.token.key;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Stops a start with keys that do not belong to the database, before anything is written with them. */
@Singleton
final class CheckKeys {
    private static final int BEFORE_EVERYTHING = 1;

    void start(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent event, Secrets secrets, KeyChecks checks) {
        checks.compare("credential-keys", secrets.credentialKeys());
        checks.compare("token-peppers", secrets.tokenPeppers());
    }
}
