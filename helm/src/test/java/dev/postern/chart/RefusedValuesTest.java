package dev.postern.chart;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedValuesTest {
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("no host", Map.of("host", ""), "host is not set"),
                Arguments.of("a host that is a URL", Map.of("host", "https://mcp.example.com"), "host"),
                Arguments.of("an unknown value", Map.of("hots", "mcp.example.com"), "'hots' not allowed"),
                Arguments.of(
                        "an unknown value of a vendor", Map.of("vendors.octapipe.replica", 2), "'replica' not allowed"),
                Arguments.of("a vendor's name in capitals", Map.of("vendors.Octapipe.replicas", 2), "Octapipe"),
                Arguments.of("a number as text", Map.of("tokenService.replicas", "many"), "tokenService"),
                Arguments.of(
                        "a database without its user",
                        Map.of("database.url", "jdbc:postgresql://db/postern"),
                        "database.existingSecret has to name a Secret"),
                Arguments.of(
                        "an authority of no database",
                        Map.of("database.caSecret", "postern-database-ca"),
                        "database.url has to be set too"),
                Arguments.of(
                        "a database to verify without its authority",
                        Map.of(
                                "database.url",
                                "jdbc:postgresql://db/postern?sslmode=verify-full",
                                "database.existingSecret",
                                "postern-database"),
                        "database.caSecret has to name a Secret"),
                Arguments.of("a database of another kind", Map.of("database.url", "jdbc:mysql://db/x"), "database"),
                Arguments.of("a limit below zero", Map.of("limits.callsPerMinute", -1), "callsPerMinute"),
                Arguments.of("a delay without a unit", Map.of("shutdown.delay", "5"), "delay"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void areRefusedInWords(String what, Map<String, Object> values, String words) {
        RuntimeException refusal = assertThrows(
                RuntimeException.class, () -> Rendered.CHART.render(Rendered.CHART.example("trial"), values));
        assertTrue(refusal.toString().contains(words), refusal::toString);
    }
}
