package dev.postern.token.caller;

import dev.postern.token.key.TokenDigest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A row of {@code api_token}. */
@Entity
@DynamicUpdate // A change of one column must not write back old values of the others.
@Table(name = "api_token")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class ApiTokenRow {
    @Id
    UUID id;

    @Nullable
    String name;

    String scope;

    @Column(name = "tenant_id")
    @Nullable
    String tenantId;

    String hash;

    @Column(name = "key_id")
    String keyId;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Column(name = "last_used_at")
    @Nullable
    Instant lastUsedAt;

    @Column(name = "created_by")
    @Nullable
    UUID createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    ApiToken token() {
        return new ApiToken(
                id,
                name,
                Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
                tenantId,
                expiresAt,
                revokedAt,
                lastUsedAt,
                createdBy,
                createdAt,
                updatedAt);
    }

    void keep(TokenDigest digest) {
        hash = digest.hash();
        keyId = digest.keyId();
    }
}
