package dev.postern.token.issue;

import dev.postern.contract.AccountId;
import dev.postern.contract.ConnectorId;
import dev.postern.token.rest.Fields;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code connector}. */
@Entity
@DynamicUpdate // A change of one column must not write back old values of the others.
@Table(name = "connector")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class ConnectorRow {
    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Nullable
    String name;

    @JdbcTypeCode(SqlTypes.JSON)
    String config;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Column(name = "created_by")
    UUID createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    ConnectorId connectorId() {
        return new ConnectorId(id);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    ConnectorConfig connectorConfig() {
        return ConnectorConfig.read(Fields.parse(config));
    }

    Connector connector() {
        return new Connector(
                connectorId(), account(), name, connectorConfig(), createdBy, expiresAt, createdAt, updatedAt);
    }
}
