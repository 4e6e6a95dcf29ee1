package dev.postern.token.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.postern.contract.AccountStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An integrated account as the admin API shows it: everything but its credentials. */
@RegisterForReflection
public record AccountView(
        UUID id,
        @JsonProperty("tenant_id") String tenantId,
        String integration,
        @Nullable String name,
        @JsonProperty("base_url") @Nullable String baseUrl,
        @JsonProperty("time_zone") String timeZone,
        @Nullable String user,
        AccountStatus status,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("updated_at") Instant updatedAt) {
    static AccountView of(Account account) {
        return new AccountView(
                account.id().value(),
                account.tenant(),
                account.integration(),
                account.name(),
                account.baseUrl(),
                account.timeZone().getId(),
                account.user(),
                account.status(),
                account.createdAt(),
                account.updatedAt());
    }
}
