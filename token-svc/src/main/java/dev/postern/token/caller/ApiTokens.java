package dev.postern.token.caller;

import dev.postern.token.AdminChange;
import dev.postern.token.AdminChange.Action;
import dev.postern.token.Ids;
import dev.postern.token.key.Peppers;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API tokens. Every method reads or writes the database and so may block. */
@ApplicationScoped
@Transactional
public class ApiTokens {
    static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private static final String BOOTSTRAP_NAME = "admin-token of the secrets directory";

    private final ApiTokenRows rows;
    private final Peppers peppers;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random;
    private final Event<ApiTokenRevoked> revoked;
    private final Event<AdminChange> audit;

    @Inject
    ApiTokens(
            ApiTokenRows rows,
            Peppers peppers,
            Ids ids,
            Clock clock,
            SecureRandom random,
            Event<ApiTokenRevoked> revoked,
            Event<AdminChange> audit) {
        this.rows = rows;
        this.peppers = peppers;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
        this.revoked = revoked;
        this.audit = audit;
    }

    public Optional<ApiToken> find(Token token) {
        return rows.find(token).map(ApiTokenRow::token);
    }

    NewApiToken.Made create(NewApiToken token, Caller caller) {
        Instant now = now();
        Token text = Token.random(TokenKind.API, random);
        ApiTokenRow row = new ApiTokenRow();
        row.id = ids.next();
        row.name = token.name();
        row.scope = token.scope().wireName();
        row.tenantId = token.tenant();
        row.keep(peppers.digest(text));
        row.expiresAt = token.expiresAt();
        row.createdBy = caller.token();
        row.createdAt = now;
        row.updatedAt = now;
        rows.persist(row);
        audit.fire(AdminChange.ofApiToken(Action.API_TOKEN_CREATED, row.tenantId, row.id));
        return new NewApiToken.Made(row.token(), text);
    }

    Optional<ApiToken> find(UUID id, Caller caller) {
        return rows.find(id).map(ApiTokenRow::token).filter(caller::sees);
    }

    Page<ApiToken> list(@Nullable String tenant, @Nullable Scope scope, PageRequest page) {
        var found =
                rows.list(tenant, scope, page).stream().map(ApiTokenRow::token).toList();
        return Page.of(found, page, token -> new Cursor(token.createdAt(), token.id()));
    }

    /** Ends a token; from then on this replica refuses it. Says whether there was one that the caller sees. */
    boolean revoke(UUID id, Caller caller) {
        Optional<ApiTokenRow> found = rows.find(id).filter(row -> caller.sees(row.token()));
        found.ifPresent(row -> {
            row.revokedAt = now();
            row.updatedAt = row.revokedAt;
            audit.fire(AdminChange.ofApiToken(Action.API_TOKEN_REVOKED, row.tenantId, id));
            revoked.fire(new ApiTokenRevoked(id));
        });
        return found.isPresent();
    }

    /** Writes it unless it was written within a minute, by whichever replica. */
    void used(UUID id, Instant at) {
        rows.update(
                "lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt <= ?3)",
                at.truncatedTo(ChronoUnit.MILLIS),
                id,
                at.minus(USE_NOTED_EVERY));
    }

    /** Registers the token of scope admin with which an installation is set up, unless it is registered already. */
    void registerAdmin(Token token) {
        if (rows.find(token).isPresent()) {
            return;
        }
        Instant now = now();
        ApiTokenRow row = new ApiTokenRow();
        row.id = ids.next();
        row.name = BOOTSTRAP_NAME;
        row.scope = Scope.ADMIN.wireName();
        row.keep(peppers.digest(token));
        row.createdAt = now;
        row.updatedAt = now;
        rows.insertUnlessThere(row);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
