package dev.postern.token.account;

import dev.postern.token.key.Secrets;
import io.quarkus.logging.Log;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves accounts to the newest key-encryption key. Each gets a new data key too, so that the old key together with an old
 * copy of the database opens nothing that is sealed from now on. Callers notice nothing: the account stays what it was.
 */
@ApplicationScoped
public class SealedAnew {
    /** Of our own choosing; whoever else locks something in this database has to take another. */
    public static final long LOCK = 0x506F_7374_6572_6E02L;

    public static final UUID FROM_THE_FIRST = new UUID(0, 0);

    private static final int AT_ONCE = 100;

    private final AccountRows rows;
    private final Sealer sealer;
    private final Secrets secrets;

    @Inject
    SealedAnew(AccountRows rows, Sealer sealer, Secrets secrets) {
        this.rows = rows;
        this.sealer = sealer;
        this.secrets = secrets;
    }

    /** Moves the next accounts after this one, and says after which to go on; nothing when there are no more, or another replica is at it. */
    @Transactional
    public Optional<UUID> next(UUID after) {
        boolean mine = (Boolean) rows.getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        if (!mine) {
            return Optional.empty();
        }
        String newest = secrets.credentialKeys().newest().id();
        List<AccountRow> found = rows.find("sealedKeyId <> ?1 and id > ?2 order by id", newest, after)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(Page.ofSize(AT_ONCE))
                .list();
        found.forEach(this::move);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast().id);
    }

    private void move(AccountRow row) {
        try {
            row.keep(sealer.seal(row.accountId(), row.sealedVersion, sealer.open(row.accountId(), row.sealed())));
        } catch (IllegalStateException e) {
            Log.errorf("The credentials of account %s cannot be moved to another key: %s", row.id, e.getMessage());
        }
    }
}
