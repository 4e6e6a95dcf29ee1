package dev.postern.token.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the log as the admin API shows it. */
@RegisterForReflection
public record AuditView(
        UUID id,
        Instant at,
        String action,
        List<String> changed,
        @JsonProperty("done_by") @Nullable UUID doneBy,
        @JsonProperty("tenant_id") @Nullable String tenantId,

        @JsonProperty("integrated_account_id") @Nullable UUID integratedAccountId,

        @JsonProperty("connector_id") @Nullable UUID connectorId,
        @JsonProperty("api_token_id") @Nullable UUID apiTokenId) {
    static AuditView of(AuditRow row) {
        return new AuditView(
                row.id,
                row.at,
                row.action,
                row.changed == null ? List.of() : List.of(row.changed.split(",", -1)),
                row.actorId,
                row.tenantId,
                row.accountId,
                row.connectorId,
                row.apiTokenId);
    }
}
