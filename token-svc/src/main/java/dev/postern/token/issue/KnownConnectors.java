package dev.postern.token.issue;

import dev.postern.contract.Pass;
import dev.postern.token.account.Account;
import dev.postern.token.account.Accounts;
import dev.postern.token.key.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a connector token stands for. */
@ApplicationScoped
public class KnownConnectors {
    private final TokenRows tokens;
    private final ConnectorRows rows;
    private final Accounts accounts;

    @Inject
    KnownConnectors(TokenRows tokens, ConnectorRows rows, Accounts accounts) {
        this.tokens = tokens;
        this.rows = rows;
        this.accounts = accounts;
    }

    /** The connector, whether or not it may still be used. Reads the database and so may block. */
    @Transactional
    public Optional<KnownConnector> find(Token token) {
        return tokens.find(token)
                .flatMap(tokenRow -> rows.findByIdOptional(tokenRow.connectorId)
                        .flatMap(row -> accounts.find(row.account()).map(account -> known(tokenRow, row, account))));
    }

    private static KnownConnector known(TokenRow token, ConnectorRow row, Account account) {
        ConnectorConfig config = row.connectorConfig();
        Pass pass = new Pass(
                row.connectorId(),
                account.tenant(),
                account.id(),
                account.version(),
                account.integration(),
                config.allowance(),
                config.exposure());
        return new KnownConnector(
                pass, config.requiresApiToken(), earlier(row.expiresAt, token.goodUntil), row.revokedAt);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
