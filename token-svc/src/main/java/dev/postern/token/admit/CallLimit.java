package dev.postern.token.admit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.postern.contract.ConnectorId;
import dev.postern.token.pods.OwnPods;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * How often each connector may be called. It is no {@link Check}, as asking it counts. Each replica counts for itself
 * and lets through its share.
 */
@Singleton
final class CallLimit {
    private static final int AT_MOST = 100_000;
    /** A connector that rested so long has all its calls again. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final int perMinute;
    private final IntSupplier replicas;
    private final Clock clock;
    private final LoadingCache<ConnectorId, Minute> minutes =
            Caffeine.newBuilder().expireAfterAccess(REST).maximumSize(AT_MOST).build(fresh -> new Minute());

    @Inject
    CallLimit(LimitsConfig config, OwnPods pods, Clock clock) {
        this(config.callsPerMinute(), pods::ready, clock);
    }

    /**
     * @param perMinute calls of one connector at all replicas; 0 for any number
     * @param replicas how many share them, at least 1
     */
    CallLimit(int perMinute, IntSupplier replicas, Clock clock) {
        if (perMinute < 0) {
            throw new ConfigurationException("postern.limits.calls-per-minute has to be 0, for no limit, or more.");
        }
        this.perMinute = perMinute;
        this.replicas = replicas;
        this.clock = clock;
    }

    int perMinute() {
        return perMinute;
    }

    /** Counts a call, unless it is one too many: then how long to wait. Zero when it may go on. */
    Duration take(ConnectorId connector) {
        if (perMinute == 0) {
            return Duration.ZERO;
        }
        int share = Math.ceilDiv(perMinute, replicas.getAsInt());
        return minutes.get(connector).take(clock.instant(), share);
    }
}
