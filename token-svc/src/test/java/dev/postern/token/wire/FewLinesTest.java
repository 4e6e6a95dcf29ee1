package dev.postern.token.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.world.HandClock;
import java.time.Duration;
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

    @Test
    void givesEachUserItsOwn() {
        through(1_000);

        assertEquals(true, new FewLines(clock).mayLog());
    }

    private long through(int wanted) {
        return IntStream.range(0, wanted).filter(i -> lines.mayLog()).count();
    }
}
