package dev.postern.token.audit;

import dev.postern.contract.AccountId;
import dev.postern.contract.ConnectorId;
import dev.postern.token.AdminChange;
import dev.postern.token.Ids;
import dev.postern.token.caller.CurrentCaller;
import dev.postern.token.rest.Cursor;
import dev.postern.token.rest.Page;
import dev.postern.token.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The log of changes. */
@ApplicationScoped
class AuditLog {
    private final AuditRows rows;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    @Inject
    AuditLog(AuditRows rows, CurrentCaller caller, Ids ids, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Within the transaction of the change. */
    void note(@Observes AdminChange change) {
        AuditRow row = new AuditRow();
        row.id = ids.next();
        row.at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        row.action = change.action().wireName();
        row.actorId = caller.get().token();
        row.tenantId = change.tenant();
        row.accountId =
                Optional.ofNullable(change.account()).map(AccountId::value).orElse(null);
        row.connectorId =
                Optional.ofNullable(change.connector()).map(ConnectorId::value).orElse(null);
        row.apiTokenId = change.apiToken();
        row.changed = change.changed().isEmpty() ? null : String.join(",", change.changed());
        rows.persist(row);
    }

    @Transactional
    Page<AuditView> list(AuditFilter filter, PageRequest page) {
        return Page.of(rows.list(filter, page), page, row -> new Cursor(row.at, row.id))
                .map(AuditView::of);
    }
}
