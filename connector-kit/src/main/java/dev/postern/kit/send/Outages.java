package dev.postern.kit.send;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.contract.AccountId;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Leaves a host alone that cannot be connected to, so that nobody else waits for it in vain. One account may have a
 * wrong address or a quarrel with the vendor; only when several could not connect is it the host. While it rests, one
 * request at a time is let through to see.
 */
@Singleton
public class Outages {
    private static final int SEVERAL = 3;
    private static final Duration TOGETHER = Duration.ofMinutes(1);
    private static final Duration UNUSED = Duration.ofMinutes(30);
    private static final int KEPT = 10_000;

    private final Clock clock;
    private final Duration pause;
    private final Cache<String, Host> hosts =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(UNUSED).build();

    public Outages(OutageConfig config, Clock clock) {
        this.pause = config.pause();
        this.clock = clock;
    }

    /** Sends for this account to this host, or fails with a refusal while the host rests. */
    public <T> Uni<T> guard(AccountId account, URI url, Supplier<Uni<T>> call) {
        if (pause.isZero()) {
            return Uni.createFrom().deferred(call::get);
        }
        Host host = hosts.get(url.getHost() + ":" + Egress.port(url), name -> new Host());
        return Uni.createFrom().deferred(() -> {
            if (!host.admits(clock.instant())) {
                return Uni.createFrom().failure(this::resting);
            }
            return call.get()
                    .invoke(host::reached)
                    .onFailure(Outages::isUnconnected)
                    .invoke(() -> host.failed(account, clock.instant()));
        });
    }

    private static boolean isUnconnected(Throwable failure) {
        return failure instanceof RefusedException refused
                && Boolean.FALSE.equals(refused.refusal().facts().get(Refusal.SENT));
    }

    private RefusedException resting() {
        return Refusal.of(
                        Fault.VENDOR_UNREACHABLE,
                        "No connection to the vendor could be made several times in a row, so nothing was sent this time. Try again in %d seconds."
                                .formatted(pause.toSeconds()))
                .with("retry_after", pause.toSeconds())
                .asException();
    }

    private final class Host {
        private final Set<AccountId> unconnected = new HashSet<>();
        private Instant last = Instant.EPOCH;
        private Instant restsUntil = Instant.EPOCH;

        synchronized boolean admits(Instant now) {
            if (unconnected.size() < SEVERAL) {
                return true;
            }
            if (now.isBefore(restsUntil)) {
                return false;
            }
            restsUntil = now.plus(pause);
            return true;
        }

        synchronized void failed(AccountId account, Instant now) {
            if (last.plus(TOGETHER).isBefore(now)) {
                unconnected.clear();
            }
            last = now;
            unconnected.add(account);
            restsUntil = now.plus(pause);
        }

        synchronized void reached() {
            unconnected.clear();
        }
    }
}
