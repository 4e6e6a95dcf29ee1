package dev.postern.token.caller;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.postern.contract.Secret;
import dev.postern.token.rest.RevealedJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API token as the admin API shows it; the token itself is there only in the answer that makes it. */
@RegisterForReflection
public record ApiTokenView(
        UUID id,
        @Nullable String name,
        Scope scope,
        @JsonProperty("tenant_id") @Nullable String tenantId,
        @JsonProperty("expires_at") @Nullable Instant expiresAt,
        @JsonProperty("last_used_at") @Nullable Instant lastUsedAt,
        @JsonProperty("created_by") @Nullable UUID createdBy,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("updated_at") Instant updatedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonSerialize(using = RevealedJson.class) @Nullable
        Secret token) {
    static ApiTokenView of(ApiToken token) {
        return of(token, null);
    }

    static ApiTokenView of(NewApiToken.Made made) {
        return of(made.token(), made.text().text());
    }

    private static ApiTokenView of(ApiToken token, @Nullable Secret text) {
        return new ApiTokenView(
                token.id(),
                token.name(),
                token.scope(),
                token.tenant(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.createdBy(),
                token.createdAt(),
                token.updatedAt(),
                text);
    }
}
