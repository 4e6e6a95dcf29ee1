package dev.postern.token.issue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Deletes what is kept only so that it can be looked up, when that time is over. */
@Singleton
class EndedRows {
    private static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final RetentionConfig retention;

    @Inject
    EndedRows(EntityManager entities, RetentionConfig retention) {
        this.entities = entities;
        this.retention = retention;
    }

    /** Within a transaction of the caller's. */
    void purge(Instant now) {
        Instant ended = now.minus(retention.ended());
        delete("connector", "revoked_at <= :before", ended);
        // The one of the secrets directory stays: without its row, the next start would make it good again.
        delete("api_token", "created_by is not null and (revoked_at <= :before or expires_at <= :before)", ended);
        delete("audit_entry", "at <= :before", now.minus(retention.audit()));
    }

    private void delete(String table, String condition, Instant before) {
        entities.createNativeQuery("delete from %1$s where id in (select id from %1$s where %2$s limit %3$d)"
                        .formatted(table, condition, AT_ONCE))
                .setParameter("before", before)
                .executeUpdate();
    }
}
