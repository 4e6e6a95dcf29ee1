package dev.postern.token;

import dev.postern.contract.AccountId;
import dev.postern.contract.ConnectorId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a caller of the admin API changed. It is fired within the transaction that changes it, and noted in the
 * same: either both are kept or neither is.
 *
 * @param action what happened
 * @param tenant whose it is; absent for an API token of scope admin
 * @param account the account, unless it happened to an API token
 * @param connector the connector, if it happened to one
 * @param apiToken the API token that it happened to
 * @param changed the names of the fields that are not as they were; never their values
 */
public record AdminChange(
        Action action,
        @Nullable String tenant,
        @Nullable AccountId account,
        @Nullable ConnectorId connector,
        @Nullable UUID apiToken,
        List<String> changed) {
    /** What can happen. */
    public enum Action {
        ACCOUNT_CREATED,
        ACCOUNT_CHANGED,
        ACCOUNT_DELETED,
        CONNECTOR_CREATED,
        CONNECTOR_CHANGED,
        CONNECTOR_ROTATED,
        CONNECTOR_REVOKED,
        /** Nobody did it: its time was over. */
        CONNECTOR_EXPIRED,
        API_TOKEN_CREATED,
        API_TOKEN_REVOKED;

        /** As {@code connector.created}. */
        public String wireName() {
            int last = name().lastIndexOf('_');
            String thing = name().substring(0, last).replace('_', '-');
            return (thing + "." + name().substring(last + 1)).toLowerCase(Locale.ROOT);
        }
    }

    public AdminChange {
        changed = List.copyOf(changed);
    }

    public static AdminChange of(Action action, String tenant, AccountId account, List<String> changed) {
        return new AdminChange(action, tenant, account, null, null, changed);
    }

    public static AdminChange of(
            Action action, String tenant, AccountId account, ConnectorId connector, List<String> changed) {
        return new AdminChange(action, tenant, account, connector, null, changed);
    }

    public static AdminChange ofApiToken(Action action, @Nullable String tenant, UUID apiToken) {
        return new AdminChange(action, tenant, null, null, apiToken, List.of());
    }
}
