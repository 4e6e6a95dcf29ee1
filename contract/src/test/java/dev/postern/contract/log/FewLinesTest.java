package dev.postern.contract.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FewLinesTest {
    private final HandClock clock = new HandClock();
    private final FewLines lines = new FewLines(clock);

    @Test
    void letsAFewThroughInASecond() {
        assertEquals(FewLines.PER_SECOND, through(1_000));
    }

    @Test
    void letsAFewMoreThroughInTheNext() {
        through(1_000);

        clock.putForward(Duration.ofSeconds(1));

        assertEquals(FewLines.PER_SECOND, through(1_000));
    }

    @Test
    void keepsNothingBackWhereThereIsLittle() {
        for (int i = 0; i < 10; i++) {
            assertEquals(1, through(1));
            clock.putForward(Duration.ofMillis(250));
        }
    }

    private long through(int wanted) {
        return IntStream.range(0, wanted).filter(i -> lines.mayLog()).count();
    }

    /** Stands still until it is moved. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-07-28T12:00:00Z");

        void putForward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks for another zone");
        }
    }
}
