package dev.postern.token.caller;

import dev.postern.token.key.Peppers;
import dev.postern.token.key.Token;
import dev.postern.token.key.TokenDigest;
import dev.postern.token.rest.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of API tokens. */
@ApplicationScoped
class ApiTokenRows implements PanacheRepositoryBase<ApiTokenRow, UUID> {
    private final Peppers peppers;

    ApiTokenRows(Peppers peppers) {
        this.peppers = peppers;
    }

    /** The token's row, which from now on goes by the newest pepper. */
    Optional<ApiTokenRow> find(Token token) {
        var hashes = peppers.digests(token).stream().map(TokenDigest::hash).toList();
        Optional<ApiTokenRow> found = find("hash in ?1", hashes).firstResultOptional();
        found.filter(row -> !peppers.isNewest(row.keyId)).ifPresent(row -> row.keep(peppers.digest(token)));
        return found;
    }

    /** A token that was not revoked. */
    Optional<ApiTokenRow> find(UUID id) {
        return find("id = ?1 and revokedAt is null", id).firstResultOptional();
    }

    /** One more than the page holds, when there are more. */
    List<ApiTokenRow> list(@Nullable String tenant, @Nullable Scope scope, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("at", page.after().createdAt());
        parameters.put("id", page.after().id());
        StringBuilder where =
                new StringBuilder("revokedAt is null and (createdAt > :at or createdAt = :at and id > :id)");
        if (tenant != null) {
            where.append(" and tenantId = :tenant");
            parameters.put("tenant", tenant);
        }
        if (scope != null) {
            where.append(" and scope = :scope");
            parameters.put("scope", scope.wireName());
        }
        return find(where + " order by createdAt, id", parameters)
                .page(0, page.limit() + 1)
                .list();
    }

    /** Another replica that starts at the same moment may insert the same token first. */
    void insertUnlessThere(ApiTokenRow row) {
        getEntityManager()
                .createNativeQuery("""
                        insert into api_token (id, name, scope, hash, key_id, created_at, updated_at)
                        values (:id, :name, :scope, :hash, :keyId, :createdAt, :updatedAt)
                        on conflict (hash) do nothing""")
                .setParameter("id", row.id)
                .setParameter("name", row.name)
                .setParameter("scope", row.scope)
                .setParameter("hash", row.hash)
                .setParameter("keyId", row.keyId)
                .setParameter("createdAt", row.createdAt)
                .setParameter("updatedAt", row.updatedAt)
                .executeUpdate();
    }
}
