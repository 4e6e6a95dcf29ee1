package dev.postern.token.issue;

import dev.postern.token.key.TokenDigest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A row of {@code connector_token}. */
@Entity
@DynamicUpdate // A change of one column must not write back old values of the others.
@Table(name = "connector_token")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class TokenRow {
    @Id
    UUID id;

    @Column(name = "connector_id")
    UUID connectorId;

    String hash;

    @Column(name = "key_id")
    String keyId;

    /** When a token that was replaced ends; absent for the one in use. */
    @Column(name = "good_until")
    @Nullable
    Instant goodUntil;

    @Column(name = "created_at")
    Instant createdAt;

    void keep(TokenDigest digest) {
        hash = digest.hash();
        keyId = digest.keyId();
    }
}
