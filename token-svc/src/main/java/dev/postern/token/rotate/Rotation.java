package dev.postern.token.rotate;

import dev.postern.token.account.SealedAnew;
import dev.postern.token.key.KeyChecks;
import dev.postern.token.key.KeyFile;
import dev.postern.token.key.KeyRing;
import dev.postern.token.key.NamedKeys;
import dev.postern.token.key.Secrets;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes new keys into use: reads the secret files again, waits until every replica knows the newest key, uses it from
 * then on, and moves accounts to it. Tokens move when they are used.
 */
@Singleton
class Rotation {
    private static final int AFTER_CHECKS = 2;

    private final Secrets secrets;
    private final KeyChecks checks;
    private final NamedKeys named;
    private final Replicas replicas;
    private final SealedAnew accounts;
    private final Map<String, String> told = new HashMap<>();

    @Inject
    Rotation(Secrets secrets, KeyChecks checks, NamedKeys named, Replicas replicas, SealedAnew accounts) {
        this.secrets = secrets;
        this.checks = checks;
        this.named = named;
        this.replicas = replicas;
        this.accounts = accounts;
    }

    /** Before anything is sealed or hashed here, the others' keys count. */
    void start(@Observes @Priority(AFTER_CHECKS) StartupEvent event) {
        replicas.tell();
        chooseKeys();
    }

    @Scheduled(every = "{postern.keys.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            lookNow();
        } catch (RuntimeException e) {
            Log.warnf("Keys could not be looked after now: %s", e.getMessage());
        }
    }

    synchronized void lookNow() {
        secrets.keyFiles().forEach(this::readAgain);
        replicas.tell();
        chooseKeys();
        Optional<UUID> last = Optional.of(SealedAnew.FROM_THE_FIRST);
        while (last.isPresent()) {
            last = accounts.next(last.get());
        }
    }

    private void readAgain(KeyFile file) {
        try {
            KeyRing now = file.read();
            if (now.equals(file.listed())) {
                return;
            }
            checks.compare(file.name(), now);
            List<String> needed = named.count(file.name()).keySet().stream()
                    .filter(id -> now.find(id).isEmpty())
                    .toList();
            file.know(now, needed);
            tell(file, needed.isEmpty() ? "" : kept(file, needed));
        } catch (ConfigurationException e) {
            // The recipe for a new file would throw the keys away that are in this one.
            String fault = String.valueOf(e.getMessage()).replaceAll("(?s); make it with: .*", ".");
            tell(file, fault + " Until it is mended, the keys stay that were there.");
        }
    }

    private static String kept(KeyFile file, List<String> needed) {
        return "The secret file %s lacks %s, which rows still need. This replica keeps what it knows until it stops, and would not start again: put the line back."
                .formatted(file.name(), String.join(", ", needed));
    }

    /** The newest key that every replica knows; when there is none, for once they differ in all, all stays as it is. */
    private void chooseKeys() {
        boolean changed = false;
        for (KeyFile file : secrets.keyFiles()) {
            List<ReplicaKeys> all = replicas.live(file.name());
            Optional<String> common = file.listed().ids().stream()
                    .filter(id -> all.stream().allMatch(one -> one.known().contains(id)))
                    .findFirst();
            String before = file.ring().newest().id();
            if (common.isPresent() && !common.get().equals(before)) {
                file.use(common.get());
                Log.infof("%s: %s is in use now, instead of %s", file.name(), common.get(), before);
                changed = true;
            }
        }
        if (changed) {
            replicas.tell();
        }
    }

    /** Each thing once. */
    private void tell(KeyFile file, String problem) {
        if (!problem.equals(told.put(file.name(), problem)) && !problem.isEmpty()) {
            Log.error(problem);
        }
    }
}
