package dev.postern.token.audit;

import dev.postern.token.rest.Cursor;
import dev.postern.token.rest.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The table of the log. */
@ApplicationScoped
class AuditRows implements PanacheRepositoryBase<AuditRow, UUID> {
    /** One more than the page holds, when there are more; the newest first. */
    List<AuditRow> list(AuditFilter filter, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        List<String> conditions = new ArrayList<>(filter.conditions());
        conditions.add("true = true");
        if (!page.after().equals(Cursor.START)) {
            conditions.add("(at < :cursorAt or at = :cursorAt and id < :cursorId)");
            parameters.put("cursorAt", page.after().createdAt());
            parameters.put("cursorId", page.after().id());
        }
        return find(String.join(" and ", conditions) + " order by at desc, id desc", parameters)
                .page(0, page.limit() + 1)
                .list();
    }
}
