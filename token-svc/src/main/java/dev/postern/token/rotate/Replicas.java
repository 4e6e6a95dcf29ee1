package dev.postern.token.rotate;

import dev.postern.token.Ids;
import dev.postern.token.key.KeyFile;
import dev.postern.token.key.Secrets;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the replicas tell each other of their keys. A key that one of them does not know must not be used: that replica
 * could not open what another has sealed, nor know a token that another has hashed.
 */
@ApplicationScoped
class Replicas {
    private static final long LEAST_SECONDS = 60;
    private static final int MISSED = 6;

    private final EntityManager entities;
    private final Secrets secrets;
    private final long liveSeconds;
    private final UUID self;

    @Inject
    Replicas(EntityManager entities, Secrets secrets, RotateConfig config, Ids ids) {
        this.entities = entities;
        this.secrets = secrets;
        this.liveSeconds = Math.max(LEAST_SECONDS, MISSED * config.lookEvery().toSeconds());
        this.self = ids.next();
    }

    /** Tells the others what this one knows and uses. Times are the database's, as clocks differ. */
    @Transactional
    void tell() {
        for (KeyFile file : secrets.keyFiles()) {
            entities.createNativeQuery("""
                            insert into replica_keys (replica, purpose, known, in_use, seen_at)
                            values (:self, :purpose, :known, :inUse, now())
                            on conflict (replica, purpose)
                            do update set known = excluded.known, in_use = excluded.in_use, seen_at = now()""")
                    .setParameter("self", self)
                    .setParameter("purpose", file.name())
                    .setParameter("known", String.join(",", file.listed().ids()))
                    .setParameter("inUse", file.ring().newest().id())
                    .executeUpdate();
        }
        entities.createNativeQuery("delete from replica_keys where seen_at < now() - interval '1 day'")
                .executeUpdate();
    }

    /** What the replicas that are there know and use, this one among them. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<ReplicaKeys> live(String purpose) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select known, in_use from replica_keys
                        where purpose = :purpose and seen_at > now() - make_interval(secs => :seconds)""", Tuple.class)
                .setParameter("purpose", purpose)
                .setParameter("seconds", (double) liveSeconds)
                .getResultList();
        return rows.stream()
                .map(row -> new ReplicaKeys(
                        List.of(row.get("known", String.class).split(",", -1)), row.get("in_use", String.class)))
                .collect(Collectors.toList());
    }

    /** The others need not wait for this one any more. */
    @Transactional
    void leave(@Observes ShutdownEvent event) {
        try {
            entities.createNativeQuery("delete from replica_keys where replica = :self")
                    .setParameter("self", self)
                    .executeUpdate();
        } catch (RuntimeException e) {
            Log.debugf("The other replicas could not be told that this one stops: %s", e.getMessage());
        }
    }
}
