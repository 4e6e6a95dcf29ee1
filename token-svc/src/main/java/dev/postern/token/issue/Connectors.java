package dev.postern.token.issue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.contract.AccountId;
import dev.postern.contract.ConnectorId;
import dev.postern.token.AdminChange;
import dev.postern.token.AdminChange.Action;
import dev.postern.token.Ids;
import dev.postern.token.account.Account;
import dev.postern.token.key.Token;
import dev.postern.token.key.TokenKind;
import dev.postern.token.rest.Cursor;
import dev.postern.token.rest.Page;
import dev.postern.token.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The connectors. Every method reads or writes the database and so may block. */
@ApplicationScoped
@Transactional
class Connectors {
    private final ConnectorRows rows;
    private final TokenRows tokens;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;
    private final ObjectMapper mapper;
    private final Event<ConnectorChanged> changed;
    private final Event<AdminChange> audit;

    @Inject
    Connectors(
            ConnectorRows rows,
            TokenRows tokens,
            Ids ids,
            SecureRandom random,
            Clock clock,
            ObjectMapper mapper,
            Event<ConnectorChanged> changed,
            Event<AdminChange> audit) {
        this.rows = rows;
        this.tokens = tokens;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
        this.mapper = mapper;
        this.changed = changed;
        this.audit = audit;
    }

    Issued create(Account account, NewConnector connector, UUID createdBy) {
        Instant now = now();
        ConnectorRow row = new ConnectorRow();
        row.id = ids.next();
        row.accountId = account.id().value();
        row.name = connector.name();
        row.config = json(connector.config());
        row.expiresAt = connector.expiresAt();
        row.createdBy = createdBy;
        row.createdAt = now;
        row.updatedAt = now;
        rows.persist(row);
        Token token = Token.random(TokenKind.CONNECTOR, random);
        tokens.add(row.connectorId(), token, now);
        note(Action.CONNECTOR_CREATED, account, row.connectorId(), List.of());
        return new Issued(row.connector(), token);
    }

    Optional<Connector> find(AccountId account, ConnectorId id) {
        return rows.find(account, id, now()).map(ConnectorRow::connector);
    }

    Page<Connector> list(AccountId account, PageRequest page) {
        var found = rows.list(account, page, now()).stream()
                .map(ConnectorRow::connector)
                .toList();
        return Page.of(
                found,
                page,
                connector -> new Cursor(connector.createdAt(), connector.id().value()));
    }

    /** Changes a connector; from then on this replica goes by it. */
    Optional<Connector> change(Account account, ConnectorId id, Function<Connector, NewConnector> decide) {
        return rows.lock(account.id(), id, now()).map(row -> {
            Connector before = row.connector();
            NewConnector change = decide.apply(before);
            row.name = change.name();
            row.config = json(change.config());
            row.expiresAt = change.expiresAt();
            row.updatedAt = now();
            note(Action.CONNECTOR_CHANGED, account, id, change.of(before));
            changed.fire(new ConnectorChanged(id));
            return row.connector();
        });
    }

    /** Gives a connector a new token, and lets those before it end after a time. */
    Optional<Issued> rotate(Account account, ConnectorId id, Duration overlap) {
        Instant now = now();
        return rows.lock(account.id(), id, now).map(row -> {
            tokens.endAll(id, now.plus(overlap));
            Token token = Token.random(TokenKind.CONNECTOR, random);
            tokens.add(id, token, now);
            row.updatedAt = now;
            note(Action.CONNECTOR_ROTATED, account, id, List.of());
            changed.fire(new ConnectorChanged(id));
            return new Issued(row.connector(), token);
        });
    }

    /** Ends a connector; from then on this replica refuses its calls. Says whether there was one. */
    boolean revoke(Account account, ConnectorId id) {
        Optional<ConnectorRow> found = rows.lock(account.id(), id, now());
        found.ifPresent(row -> {
            row.revokedAt = now();
            row.updatedAt = row.revokedAt;
            note(Action.CONNECTOR_REVOKED, account, id, List.of());
            changed.fire(new ConnectorChanged(id));
        });
        return found.isPresent();
    }

    private void note(Action action, Account account, ConnectorId connector, List<String> fields) {
        audit.fire(AdminChange.of(action, account.tenant(), account.id(), connector, fields));
    }

    private String json(ConnectorConfig config) {
        try {
            return mapper.writeValueAsString(config);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a config is always JSON", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
