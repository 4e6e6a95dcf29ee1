package dev.postern.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoodClientTest {
    private static final Map<String, String> GOOD = Map.of(
            "speaks", "2026-07-28",
            "lists", "yes",
            "calls", "yes",
            "an error result", "its text",
            "a 429 result", "its text, with the seconds to wait",
            "progress", "reports, then the result",
            "a second factor", "yes",
            "a dead URL", "This connector URL is not valid.",
            "no second factor", "Version negotiation failed");

    @Test
    void findsNoFaultWithOneThatDoesAll() {
        assertEquals(List.of(), GoodClient.faults(GOOD, true));
    }

    @ParameterizedTest
    @CsvSource({
        "lists, no",
        "calls, no",
        "calls, fails: it hung up",
        "an error result, lost",
        "a 429 result, its text",
        "progress, the result",
        "progress, 'reports, then an error'",
        "speaks, 2024-11-05",
        "a second factor, no",
        "a dead URL, connects",
        "a dead URL, ''",
        "no second factor, fails: it hung up"
    })
    void findsWhatIsWrong(String behaviour, String seen) {
        Map<String, String> cells = new HashMap<>(GOOD);
        cells.put(behaviour, seen);

        assertEquals(List.of(behaviour + ": " + seen), GoodClient.faults(cells, true));
    }

    @Test
    void findsWhatWasNotTried() {
        Map<String, String> cells = new HashMap<>(GOOD);
        cells.remove("no second factor");

        assertEquals(List.of("no second factor: not tried"), GoodClient.faults(cells, true));
    }

    @Test
    void wantsNoReportsOfOneThatHasNobodyToGiveThemTo() {
        Map<String, String> cells = new HashMap<>(GOOD);
        cells.put("progress", "the result");

        assertEquals(List.of(), GoodClient.faults(cells, false));
    }
}
