package dev.postern.token.account;

import dev.postern.token.rest.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of accounts. */
@ApplicationScoped
class AccountRows implements PanacheRepositoryBase<AccountRow, UUID> {
    /** One more than the page holds, when there are more. */
    List<AccountRow> list(@Nullable String tenant, @Nullable String integration, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("at", page.after().createdAt());
        parameters.put("id", page.after().id());
        StringBuilder where = new StringBuilder("(createdAt > :at or createdAt = :at and id > :id)");
        if (tenant != null) {
            where.append(" and tenantId = :tenant");
            parameters.put("tenant", tenant);
        }
        if (integration != null) {
            where.append(" and integration = :integration");
            parameters.put("integration", integration);
        }
        return find(where + " order by createdAt, id", parameters)
                .page(0, page.limit() + 1)
                .list();
    }

    /** Which key-encryption keys the sealed credentials still need. */
    List<String> keyIds() {
        return getEntityManager()
                .createQuery("select distinct a.sealedKeyId from AccountRow a", String.class)
                .getResultList();
    }
}
