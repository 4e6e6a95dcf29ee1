package dev.postern.token.account;

import dev.postern.contract.AccountId;
import dev.postern.contract.AccountReport;
import dev.postern.contract.AccountStatus;
import dev.postern.contract.Credential;
import dev.postern.token.AdminChange;
import dev.postern.token.AdminChange.Action;
import dev.postern.token.Ids;
import dev.postern.token.rest.Cursor;
import dev.postern.token.rest.Page;
import dev.postern.token.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The integrated accounts. Every method reads or writes the database and so may block. */
@ApplicationScoped
@Transactional
public class Accounts {
    private static final int FIRST_VERSION = 1;

    private final AccountRows rows;
    private final Sealer sealer;
    private final Ids ids;
    private final Clock clock;
    private final Event<AccountChanged> changed;
    private final Event<AdminChange> audit;

    @Inject
    Accounts(
            AccountRows rows,
            Sealer sealer,
            Ids ids,
            Clock clock,
            Event<AccountChanged> changed,
            Event<AdminChange> audit) {
        this.rows = rows;
        this.sealer = sealer;
        this.ids = ids;
        this.clock = clock;
        this.changed = changed;
        this.audit = audit;
    }

    Account create(NewAccount account) {
        Instant now = now();
        AccountRow row = new AccountRow();
        row.id = ids.next();
        row.tenantId = account.tenant();
        row.integration = account.integration();
        row.name = account.name();
        row.baseUrl = account.baseUrl();
        row.timeZone = account.timeZone().getId();
        row.signedInUser = account.user();
        row.status = AccountStatus.ACTIVE.wireName();
        row.version = FIRST_VERSION;
        row.keep(sealer.seal(row.accountId(), FIRST_VERSION, account.credentials()));
        row.createdAt = now;
        row.updatedAt = now;
        rows.persist(row);
        audit.fire(AdminChange.of(Action.ACCOUNT_CREATED, row.tenantId, row.accountId(), List.of()));
        return row.account();
    }

    /** Changes an account. New credentials, or a new place to use them at, make it active again. */
    Optional<Account> change(AccountId id, Function<Account, AccountChange> decide) {
        return rows.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(row -> {
            AccountChange change = decide.apply(row.account());
            audit.fire(AdminChange.of(Action.ACCOUNT_CHANGED, row.tenantId, id, change.of(row.account())));
            boolean toBeTried = change.credentials() != null || !Objects.equals(row.baseUrl, change.baseUrl());
            row.name = change.name();
            row.baseUrl = change.baseUrl();
            row.timeZone = change.timeZone().getId();
            row.signedInUser = change.user();
            row.version++;
            if (change.credentials() != null) {
                row.keep(sealer.seal(id, row.version, change.credentials()));
            }
            if (toBeTried) {
                row.status = AccountStatus.ACTIVE.wireName();
            }
            row.updatedAt = now();
            changed.fire(new AccountChanged(id));
            return row.account();
        });
    }

    public Optional<Account> find(AccountId id) {
        return rows.findByIdOptional(id.value()).map(AccountRow::account);
    }

    Page<Account> list(@Nullable String tenant, @Nullable String integration, PageRequest page) {
        var found = rows.list(tenant, integration, page).stream()
                .map(AccountRow::account)
                .toList();
        return Page.of(
                found,
                page,
                account -> new Cursor(account.createdAt(), account.id().value()));
    }

    /** Deletes the account with its credentials and all its connectors. */
    void delete(Account account) {
        if (rows.deleteById(account.id().value())) {
            audit.fire(AdminChange.of(Action.ACCOUNT_DELETED, account.tenant(), account.id(), List.of()));
            changed.fire(new AccountChanged(account.id()));
        }
    }

    /** Opens the account's credentials, for the vendor service only. */
    public Optional<Credential> credential(AccountId id) {
        return rows.findByIdOptional(id.value())
                .map(row -> new Credential(
                        id, row.version, row.baseUrl, row.timeZone, row.signedInUser, sealer.open(id, row.sealed())));
    }

    /** Notes what a vendor service learnt, unless it learnt it of an older version. Says whether the account exists. */
    public boolean report(AccountId id, AccountReport report) {
        Optional<AccountRow> found = rows.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
        found.filter(row -> row.version == report.accountVersion()).ifPresent(row -> {
            row.status = report.status().wireName();
        });
        return found.isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
