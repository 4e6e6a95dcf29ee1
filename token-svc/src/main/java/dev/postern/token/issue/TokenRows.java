package dev.postern.token.issue;

import dev.postern.contract.ConnectorId;
import dev.postern.token.Ids;
import dev.postern.token.key.Peppers;
import dev.postern.token.key.Token;
import dev.postern.token.key.TokenDigest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The table of connector tokens. */
@ApplicationScoped
class TokenRows implements PanacheRepositoryBase<TokenRow, UUID> {
    private final Peppers peppers;
    private final Ids ids;

    TokenRows(Peppers peppers, Ids ids) {
        this.peppers = peppers;
        this.ids = ids;
    }

    void add(ConnectorId connector, Token token, Instant now) {
        TokenRow row = new TokenRow();
        row.id = ids.next();
        row.connectorId = connector.value();
        row.keep(peppers.digest(token));
        row.createdAt = now;
        persist(row);
    }

    /** Lets the connector's tokens end at this instant, but for those that end before it anyway. */
    void endAll(ConnectorId connector, Instant at) {
        update(
                "goodUntil = ?1 where connectorId = ?2 and (goodUntil is null or goodUntil > ?1)",
                at,
                connector.value());
    }

    /** The token's row, which from now on goes by the newest pepper. */
    Optional<TokenRow> find(Token token) {
        var hashes = peppers.digests(token).stream().map(TokenDigest::hash).toList();
        Optional<TokenRow> found = find("hash in ?1", hashes).firstResultOptional();
        found.filter(row -> !peppers.isNewest(row.keyId)).ifPresent(row -> row.keep(peppers.digest(token)));
        return found;
    }
}
