package dev.postern.token.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.contract.log.FewLines;
import dev.postern.token.world.HandClock;
import dev.postern.token.world.LogLines;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However often something fails, each caller is answered, and the log stays readable. */
class ProblemMappersTest {
    private final HandClock clock = new HandClock();
    private final ProblemMappers mappers = new ProblemMappers(new FewLines(clock));

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new SQLTransientException("no connection"), 503),
                Arguments.of(new IllegalStateException("a fault of ours"), 500));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void answersEveryFailureAndLogsAFew(Exception failure, int status) {
        try (LogLines log = new LogLines()) {
            for (int i = 0; i < 100; i++) {
                RestResponse<ProblemBody> answer = mappers.fault(failure);
                assertEquals(status, answer.getStatus());
            }
            assertEquals(FewLines.PER_SECOND, log.lines().size(), log.lines()::toString);

            clock.putForward(Duration.ofSeconds(1));
            mappers.fault(failure);

            assertEquals(FewLines.PER_SECOND + 1, log.lines().size());
        }
    }
}
