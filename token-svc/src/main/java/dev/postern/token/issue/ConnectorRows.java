package dev.postern.token.issue;

import dev.postern.contract.AccountId;
import dev.postern.contract.ConnectorId;
import dev.postern.token.rest.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table of connectors. */
@ApplicationScoped
class ConnectorRows implements PanacheRepositoryBase<ConnectorRow, UUID> {
    private static final String THERE = "revokedAt is null and (expiresAt is null or expiresAt > :now)";
    private static final String ONE = "id = :id and accountId = :account and " + THERE;

    /** A connector of this account that was not revoked and has not ended, whether or not the sweep has been by. */
    Optional<ConnectorRow> find(AccountId account, ConnectorId id, Instant now) {
        return find(ONE, one(account, id, now)).firstResultOptional();
    }

    /** The same, for changing it: whoever else wants to waits. */
    Optional<ConnectorRow> lock(AccountId account, ConnectorId id, Instant now) {
        return find(ONE, one(account, id, now))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** One more than the page holds, when there are more. */
    List<ConnectorRow> list(AccountId account, PageRequest page, Instant now) {
        return find(
                        "accountId = :account and " + THERE
                                + " and (createdAt > :at or createdAt = :at and id > :id) order by createdAt, id",
                        Map.of(
                                "account", account.value(),
                                "at", page.after().createdAt(),
                                "id", page.after().id(),
                                "now", now))
                .page(0, page.limit() + 1)
                .list();
    }

    private static Map<String, Object> one(AccountId account, ConnectorId id, Instant now) {
        return Map.of("id", id.value(), "account", account.value(), "now", now);
    }
}
