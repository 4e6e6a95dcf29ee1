package dev.postern.token.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_entry}. Rows are only ever added, and deleted when they are old. */
@Entity
@Table(name = "audit_entry")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class AuditRow {
    @Id
    UUID id;

    Instant at;

    String action;

    /** The API token that did it; absent when nobody did. */
    @Column(name = "actor_id")
    @Nullable
    UUID actorId;

    @Column(name = "tenant_id")
    @Nullable
    String tenantId;

    @Column(name = "account_id")
    @Nullable
    UUID accountId;

    @Column(name = "connector_id")
    @Nullable
    UUID connectorId;

    @Column(name = "api_token_id")
    @Nullable
    UUID apiTokenId;

    /** Names of fields, with commas between them; absent when there are none. */
    @Nullable
    String changed;
}
