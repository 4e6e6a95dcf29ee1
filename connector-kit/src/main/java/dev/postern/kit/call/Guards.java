package dev.postern.kit.call;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.contract.AccountId;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Keeps one account's trouble to itself: a bound on its calls in flight, and a pause when the vendor cannot be reached
 * for it. Guards of accounts that are not used go away.
 */
@Singleton
public class Guards {
    private static final int IN_FLIGHT = 16;
    private static final int WAITING = 32;
    private static final int LOOKED_AT = 10;
    private static final double FAILED = 0.8;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration UNUSED = Duration.ofMinutes(30);
    private static final int KEPT = 10_000;

    private final Cache<AccountId, Guard> guards =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(UNUSED).build();

    public <T> Uni<T> guard(AccountId account, TypeLiteral<Uni<T>> type, Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(() -> guarded(account, type, new Stoppable<>(call)));
    }

    private <T> Uni<T> guarded(AccountId account, TypeLiteral<Uni<T>> type, Stoppable<T> call) {
        return guards.get(account, Guards::create)
                .get(call::work, type)
                .onCancellation()
                .invoke(call::stop)
                .onFailure(BulkheadException.class)
                .transform(full -> Refusal.of(
                                Fault.ACCOUNT_BUSY,
                                "Too many calls of this account are in flight at once. Nothing was sent; make fewer calls at the same time and try again.")
                        .asException())
                .onFailure(CircuitBreakerOpenException.class)
                .transform(open -> Refusal.of(
                                Fault.VENDOR_UNREACHABLE,
                                "The vendor could not be reached several times in a row, so nothing was sent this time. Try again in %d seconds."
                                        .formatted(PAUSE.toSeconds()))
                        .with("retry_after", PAUSE.toSeconds())
                        .asException());
    }

    private static Guard create(AccountId account) {
        return Guard.create()
                .withBulkhead()
                .limit(IN_FLIGHT)
                .queueSize(WAITING)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(LOOKED_AT)
                .failureRatio(FAILED)
                .delay(PAUSE.toMillis(), java.time.temporal.ChronoUnit.MILLIS)
                .when(Guards::isOutage)
                .done()
                .build();
    }

    /** A refusal is an answer; only a vendor that cannot be reached, or does not answer, is an outage. */
    private static boolean isOutage(Throwable failure) {
        return failure instanceof RefusedException refused
                && (refused.refusal().fault() == Fault.VENDOR_UNREACHABLE
                        || refused.refusal().fault() == Fault.VENDOR_SLOW);
    }
}
