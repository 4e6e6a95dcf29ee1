package dev.postern.token.admit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.postern.contract.ConnectorId;
import dev.postern.token.world.HandClock;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallLimitTest {
    private static final ConnectorId CONNECTOR = new ConnectorId(new UUID(0, 1));
    private static final ConnectorId OTHER = new ConnectorId(new UUID(0, 2));

    private final HandClock clock = new HandClock();
    private final AtomicInteger replicas = new AtomicInteger(1);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # a minute, replicas, let through here
                    6,          1,        6
                    6,          2,        3
                    7,          2,        4
                    1,          5,        1
                    7,          1,        7
                    1200,       1,        1200
                    """)
    void letsThroughTheShareOfThisReplica(int perMinute, int ready, int calls) {
        replicas.set(ready);
        assertEquals(calls, letThrough(limit(perMinute), CONNECTOR));
    }

    @Test
    void saysHowLongToWaitForTheNextOne() {
        CallLimit limit = limit(6);
        letThrough(limit, CONNECTOR);
        clock.putForward(Duration.ofSeconds(3));
        assertEquals(Duration.ofSeconds(7), limit.take(CONNECTOR));
    }

    @Test
    void letsOneThroughAfterThatTime() {
        CallLimit limit = limit(6);
        letThrough(limit, CONNECTOR);
        clock.putForward(limit.take(CONNECTOR));
        assertEquals(1, letThrough(limit, CONNECTOR));
    }

    @Test
    void letsNoneThroughAMomentBefore() {
        CallLimit limit = limit(6);
        letThrough(limit, CONNECTOR);
        clock.putForward(limit.take(CONNECTOR).minusNanos(1));
        assertEquals(0, letThrough(limit, CONNECTOR));
    }

    @Test
    void givesNoMoreThanAMinutesCallsAfterALongRest() {
        CallLimit limit = limit(6);
        letThrough(limit, CONNECTOR);
        clock.putForward(Duration.ofHours(1));
        assertEquals(6, letThrough(limit, CONNECTOR));
    }

    @Test
    void countsEachConnectorForItself() {
        CallLimit limit = limit(6);
        letThrough(limit, CONNECTOR);
        assertEquals(6, letThrough(limit, OTHER));
    }

    @Test
    void givesAnotherReplicaItsShareOfWhatIsLeft() {
        CallLimit limit = limit(6);
        limit.take(CONNECTOR);
        limit.take(CONNECTOR);
        replicas.set(2);
        assertEquals(2, letThrough(limit, CONNECTOR));
    }

    @Test
    void goesOnWhenTheClockWasSetBack() {
        CallLimit limit = limit(6);
        letThrough(limit, CONNECTOR);
        clock.putForward(Duration.ofHours(-1));
        limit.take(CONNECTOR);
        clock.putForward(Duration.ofMinutes(1));
        assertEquals(6, letThrough(limit, CONNECTOR));
    }

    @Test
    void isNoneWhenItIsZero() {
        CallLimit none = limit(0);
        for (int i = 0; i < 10_000; i++) {
            assertEquals(Duration.ZERO, none.take(CONNECTOR));
        }
    }

    @Test
    void isNotLessThanZero() {
        assertThrows(ConfigurationException.class, () -> limit(-1));
    }

    private CallLimit limit(int perMinute) {
        return new CallLimit(perMinute, replicas::get, clock);
    }

    private static int letThrough(CallLimit limit, ConnectorId connector) {
        int calls = 0;
        while (limit.take(connector).isZero()) {
            calls++;
        }
        return calls;
    }
}
