package dev.postern.token.issue;

import dev.postern.contract.ConnectorId;
import dev.postern.contract.Pass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connector as a call sees it, together with what a call needs to know of its account.
 *
 * @param pass what the vendor service is told of its calls
 * @param requiresApiToken whether a call needs a second factor
 * @param endsAt when the connector, or the token it was called with, ends by itself
 * @param revokedAt when it was revoked
 */
public record KnownConnector(
        Pass pass,
        boolean requiresApiToken,
        @Nullable Instant endsAt,
        @Nullable Instant revokedAt) {
    public ConnectorId id() {
        return pass.connector();
    }
}
