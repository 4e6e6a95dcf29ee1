package dev.postern.kit.send;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoExceptionsInProductionTest {
    @Test
    void stopsAProductionThatMayCallElsewhere() {
        IllegalStateException stopped = assertThrows(
                IllegalStateException.class,
                () -> NoExceptionsInProduction.check(
                        "postern.egress.allow", Set.of("127.0.0.1:8190"), List.of("prod")));

        assertTrue(String.valueOf(stopped.getMessage()).contains("127.0.0.1:8190"));
    }

    @Test
    void letsEverythingElseStart() {
        assertDoesNotThrow(() -> NoExceptionsInProduction.check("postern.egress.allow", Set.of(), List.of("prod")));
        assertDoesNotThrow(() ->
                NoExceptionsInProduction.check("postern.egress.allow", Set.of("127.0.0.1:8190"), List.of("laptop")));
    }
}
