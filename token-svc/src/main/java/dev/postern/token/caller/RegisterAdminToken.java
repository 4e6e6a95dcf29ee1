package dev.postern.token.caller;

import dev.postern.token.key.Secrets;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Makes the token of the secrets directory good at the first start. */
@Singleton
final class RegisterAdminToken {
    void start(@Observes StartupEvent event, Secrets secrets, ApiTokens tokens) {
        tokens.registerAdmin(secrets.adminToken());
    }
}
