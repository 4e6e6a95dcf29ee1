package dev.postern.token.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.postern.contract.Secret;
import dev.postern.token.rest.RevealedJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connector as the admin API shows it; token and URL are there only in the answer that issues them. */
@RegisterForReflection
public record ConnectorView(
        UUID id,
        @Nullable String name,
        @JsonProperty("integrated_account_id") UUID integratedAccountId,
        ConnectorConfig config,
        @JsonProperty("created_by") UUID createdBy,
        @JsonProperty("expires_at") @Nullable Instant expiresAt,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("updated_at") Instant updatedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonSerialize(using = RevealedJson.class) @Nullable
        Secret token,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonSerialize(using = RevealedJson.class) @Nullable
        Secret url) {
    private static final String PATH = "/mcp/";

    static ConnectorView of(Connector connector) {
        return of(connector, null, null);
    }

    static ConnectorView of(Issued issued, URI publicUrl) {
        Secret token = issued.token().text();
        String base = publicUrl.toString();
        String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return of(issued.connector(), token, Secret.of(root + PATH + token.reveal()));
    }

    private static ConnectorView of(Connector connector, @Nullable Secret token, @Nullable Secret url) {
        return new ConnectorView(
                connector.id().value(),
                connector.name(),
                connector.account().value(),
                connector.config(),
                connector.createdBy(),
                connector.expiresAt(),
                connector.createdAt(),
                connector.updatedAt(),
                token,
                url);
    }
}
