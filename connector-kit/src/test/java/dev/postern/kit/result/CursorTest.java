package dev.postern.kit.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void comesBackAsItWas() {
        assertEquals(
                new Cursor(7, 3, 0),
                Cursor.decode(new Cursor(7, 3, 0).encode("list_all_acme_things"), "list_all_acme_things"));
    }

    @Test
    void tellsWhoseItIsWhenAnotherToolGetsIt() {
        String cursor = new Cursor(1, 0, 0).encode("list_all_acme_things");

        RefusedException refused =
                assertThrows(RefusedException.class, () -> Cursor.decode(cursor, "list_all_acme_parts"));

        assertEquals(Fault.CURSOR_REFUSED, refused.refusal().fault());
        assertTrue(
                refused.refusal().text().contains("was given by list_all_acme_things"),
                refused.refusal().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "?", "bm90IGpzb24", "e30", "eyJ2IjoxLCJ0IjoibCIsInAiOi0xLCJzIjowfQ"})
    void refusesWhatWasNeverGiven(String text) {
        assertThrows(RefusedException.class, () -> Cursor.decode(text, "l"));
    }
}
