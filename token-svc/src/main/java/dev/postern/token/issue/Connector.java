package dev.postern.token.issue;

import dev.postern.contract.AccountId;
import dev.postern.contract.ConnectorId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connector as its owner sees it.
 *
 * @param id the public id
 * @param account the account it opens
 * @param name for people
 * @param config what it allows
 * @param createdBy the public id of the API token it was made with
 * @param expiresAt when it ends by itself; absent means never
 */
record Connector(
        ConnectorId id,
        AccountId account,
        @Nullable String name,
        ConnectorConfig config,
        UUID createdBy,
        @Nullable Instant expiresAt,
        Instant createdAt,
        Instant updatedAt) {}
