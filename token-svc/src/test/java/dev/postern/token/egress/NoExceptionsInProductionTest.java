package dev.postern.token.egress;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoExceptionsInProductionTest {
    private static final Set<String> ONE = Set.of("127.0.0.1:8190");

    @Test
    void startsProductionWithoutExceptionsOnly() {
        assertDoesNotThrow(() -> NoExceptionsInProduction.check(Set.of(), List.of("prod")));
        ConfigurationException refused =
                assertThrows(ConfigurationException.class, () -> NoExceptionsInProduction.check(ONE, List.of("prod")));
        assertTrue(String.valueOf(refused.getMessage()).contains("127.0.0.1:8190"));
    }

    @Test
    void startsOtherProfilesWithThem() {
        assertDoesNotThrow(() -> NoExceptionsInProduction.check(ONE, List.of("laptop")));
    }
}
