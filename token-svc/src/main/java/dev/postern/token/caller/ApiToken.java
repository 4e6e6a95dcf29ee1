package dev.postern.token.caller;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API token as the store knows it.
 *
 * @param id the public id
 * @param name for people
 * @param scope what it is good for
 * @param tenant whose it is; absent for scope admin only
 * @param expiresAt when it ends by itself
 * @param revokedAt when it was ended
 * @param lastUsedAt when it was last used, to about a minute
 * @param createdBy the API token with which it was made; absent for the one of the secrets directory
 */
public record ApiToken(
        UUID id,
        @Nullable String name,
        Scope scope,
        @Nullable String tenant,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable UUID createdBy,
        Instant createdAt,
        Instant updatedAt) {
    public ApiToken {
        if ((scope == Scope.ADMIN) != (tenant == null)) {
            throw new IllegalArgumentException("a token has a tenant unless its scope is admin");
        }
    }

    public boolean isGood(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
