package dev.postern.token.caller;

import dev.postern.token.Ids;
import dev.postern.token.key.Peppers;
import dev.postern.token.key.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The API tokens. Every method reads or writes the database and so may block. */
@ApplicationScoped
@Transactional
public class ApiTokens {
    private static final String BOOTSTRAP_NAME = "admin-token of the secrets directory";

    private final ApiTokenRows rows;
    private final Peppers peppers;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ApiTokens(ApiTokenRows rows, Peppers peppers, Ids ids, Clock clock) {
        this.rows = rows;
        this.peppers = peppers;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<ApiToken> find(Token token) {
        return rows.find(token).map(ApiTokenRow::token);
    }

    /** Registers the token of scope admin with which an installation is set up, unless it is registered already. */
    void registerAdmin(Token token) {
        if (rows.find(token).isPresent()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ApiTokenRow row = new ApiTokenRow();
        row.id = ids.next();
        row.name = BOOTSTRAP_NAME;
        row.scope = Scope.ADMIN.wireName();
        row.keep(peppers.digest(token));
        row.createdAt = now;
        row.updatedAt = now;
        rows.insertUnlessThere(row);
    }
}
