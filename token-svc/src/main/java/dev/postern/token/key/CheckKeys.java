package dev.postern.token.key;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Stops a start with keys that do not belong to the database, or not all of them, before anything is written. */
@Singleton
final class CheckKeys {
    private static final int BEFORE_EVERYTHING = 1;

    void start(
            @Observes @Priority(BEFORE_EVERYTHING) StartupEvent event,
            Secrets secrets,
            KeyChecks checks,
            NamedKeys named) {
        for (KeyFile file : secrets.keyFiles()) {
            checks.compare(file.name(), file.listed());
            named.requireIn(file.name(), file.listed());
        }
    }
}
