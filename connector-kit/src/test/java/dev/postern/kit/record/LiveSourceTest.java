package dev.postern.kit.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveSourceTest {
    private static final String LIVE = """
            live:
              parts: {tool: update_a_acme_thing_by_id, ITEMS id: /id, title: /name, key: /key}
            """;

    @Test
    void mayBeAToolThatIsNoListWhereItsItemsAreNamed() {
        Vendor vendor = read("items: /parts,");

        assertEquals(
                Optional.of(JsonPointer.compile("/parts")),
                vendor.live().getFirst().items());
    }

    @Test
    void isNoToolWhoseItemsNobodyCouldFind() {
        RecordFault fault = assertThrows(RecordFault.class, () -> read(""));

        String reason = String.valueOf(fault.getMessage());
        assertTrue(reason.contains("nor another whose `items` are named"), reason);
    }

    private static Vendor read(String items) {
        return SomeRecords.vendor(
                SomeRecords.VENDOR + LIVE.replace("ITEMS", items),
                "things/list.yaml",
                SomeRecords.LIST,
                "things/update.yaml",
                SomeRecords.UPDATE);
    }
}
