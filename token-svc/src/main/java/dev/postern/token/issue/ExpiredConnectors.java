package dev.postern.token.issue;

import dev.postern.token.AdminChange;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Deletes connectors that have ended, and URLs that were replaced. Nothing waits for it: a call is refused at the instant
 * its connector ends.
 */
@ApplicationScoped
class ExpiredConnectors {
    /** Of our own choosing; whoever else locks something in this database has to take another. */
    static final long LOCK = 0x506F_7374_6572_6E01L;

    private static final int AT_ONCE = 1000;

    private final EntityManager entities;
    private final EndedRows ended;
    private final Clock clock;

    @Inject
    ExpiredConnectors(EntityManager entities, EndedRows ended, Clock clock) {
        this.entities = entities;
        this.ended = ended;
        this.clock = clock;
    }

    @Scheduled(every = "{postern.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        try {
            int deleted = deleteAll();
            if (deleted > 0) {
                Log.infof("Deleted %d connectors that had ended", deleted);
            }
        } catch (RuntimeException e) {
            Log.warnf("Connectors that have ended could not be deleted now: %s", e.getMessage());
        }
    }

    /** Says how many connectors were deleted; none while another replica is at it. */
    @Transactional
    int deleteAll() {
        boolean mine = (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        return mine ? delete(clock.instant().truncatedTo(ChronoUnit.MILLIS)) : 0;
    }

    private int delete(Instant now) {
        ended.purge(now);
        entities.createNativeQuery("delete from connector_token where good_until <= :now")
                .setParameter("now", now)
                .executeUpdate();
        return entities.createNativeQuery("""
                        with ended as (
                            delete from connector where id in (
                                select id from connector where expires_at <= :now order by expires_at limit :most)
                                and expires_at <= :now
                            returning id, account_id)
                        insert into audit_entry (id, at, action, tenant_id, account_id, connector_id)
                        select gen_random_uuid(), :now, :action, account.tenant_id, account.id, ended.id
                        from ended join integrated_account account on account.id = ended.account_id""")
                .setParameter("now", now)
                .setParameter("action", AdminChange.Action.CONNECTOR_EXPIRED.wireName())
                .setParameter("most", AT_ONCE)
                .executeUpdate();
    }
}
