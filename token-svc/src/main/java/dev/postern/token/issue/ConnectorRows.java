package dev.postern.token.issue;

import dev.postern.contract.AccountId;
import dev.postern.contract.ConnectorId;
import dev.postern.token.rest.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table of connectors. */
@ApplicationScoped
class ConnectorRows implements PanacheRepositoryBase<ConnectorRow, UUID> {
    /** A connector of this account that was not revoked. */
    Optional<ConnectorRow> find(AccountId account, ConnectorId id) {
        return find("id = ?1 and accountId = ?2 and revokedAt is null", id.value(), account.value())
                .firstResultOptional();
    }

    /** The same, for changing it: whoever else wants to waits. */
    Optional<ConnectorRow> lock(AccountId account, ConnectorId id) {
        return find("id = ?1 and accountId = ?2 and revokedAt is null", id.value(), account.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** One more than the page holds, when there are more. */
    List<ConnectorRow> list(AccountId account, PageRequest page) {
        return find(
                        "accountId = :account and revokedAt is null"
                                + " and (createdAt > :at or createdAt = :at and id > :id) order by createdAt, id",
                        Map.of(
                                "account", account.value(),
                                "at", page.after().createdAt(),
                                "id", page.after().id()))
                .page(0, page.limit() + 1)
                .list();
    }
}
