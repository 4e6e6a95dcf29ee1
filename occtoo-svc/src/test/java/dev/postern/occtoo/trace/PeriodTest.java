package dev.postern.occtoo.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-02, 2026-11-02, 2026-11-01T23:59:59Z,       false, false
            2026-11-02, 2026-11-02, 2026-11-02T00:00:00Z,       true,  false
            2026-11-02, 2026-11-02, 2026-11-02T23:59:59.999Z,   true,  false
            2026-11-02, 2026-11-02, 2026-11-03T00:00:00Z,       false, true
            2026-11-02T08:00:00+01:00, -, 2026-11-02T07:00:00Z, true,  false
            2026-11-02T08:00:00+01:00, -, 2026-11-02T06:59:59Z, false, false
            -, 2026-11-02T08:00:00Z, 2026-11-02T08:00:00Z,      true,  false
            -, 2026-11-02T08:00:00Z, 2026-11-02T08:00:01Z,      false, true
            -, -, 2026-11-02T08:00:00Z,                         true,  false
            -, -, -,                                            true,  false
            2026-11-02, -, -,                                   false, false
            """)
    void holdsBothItsEnds(
            @Nullable String from, @Nullable String to, @Nullable String time, boolean holds, boolean over) {
        ObjectNode arguments = Json.NODES.objectNode().put("from", from).put("to", to);

        Period period = Period.of(arguments);

        assertEquals(holds, period.holds(time == null ? "" : time));
        assertEquals(over, period.isOver(time == null ? "" : time));
    }

    @Test
    void refusesADayThatIsNone() {
        ObjectNode arguments = Json.NODES.objectNode().put("to", "2026-02-30");

        assertThrows(RefusedException.class, () -> Period.of(arguments));
    }
}
