package dev.postern.kit.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedFolderTest {
    private static final String DERIVED = SomeRecords.UPDATE.replace("status: vendor", "status: derived");

    private final Vendor vendor = SomeRecords.with(
            "things/list.yaml",
            SomeRecords.LIST,
            "things/update.yaml",
            SomeRecords.UPDATE,
            "derived/things/update.yaml",
            DERIVED,
            "derived/things/delete.yaml",
            DERIVED);

    @ParameterizedTest
    @CsvSource({
        "true,  derived/things/delete.yaml things/list.yaml derived/things/update.yaml",
        "false, things/list.yaml things/update.yaml",
    })
    void offersOneOfATwofoldTool(boolean derived, String files) {
        assertEquals(
                List.of(files.split(" ")),
                vendor.offered(derived).endpoints().stream().map(Endpoint::file).toList());
    }

    @Test
    void keepsWhatIsFoundLiveToToolsThatAreOffered() {
        String live = """
                live:
                  fields: {tool: list_all_acme_things, id: /id, title: /name, then: delete_a_acme_thing_by_id, as: id, key: /key}
                """;
        Vendor pointing = SomeRecords.vendor(
                SomeRecords.VENDOR + live, "things/list.yaml", SomeRecords.LIST, "derived/things/delete.yaml", DERIVED);

        assertEquals(1, pointing.offered(true).live().size());
        assertEquals(0, pointing.offered(false).live().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            things/update.yaml         | derived | this vendor keeps what nobody documents below `derived`
            derived/things/update.yaml | vendor  | what somebody documents does not stand below `derived`
            derived/things/get.yaml    | derived | the tool `delete_a_acme_thing_by_id` is in derived/things/delete.yaml already
            """)
    void stopsAtARecordInTheWrongFolder(String file, String status, String reason) {
        String record = SomeRecords.UPDATE.replace("status: vendor", "status: " + status)
                + (file.contains("get") ? "tool: delete_a_acme_thing_by_id\n" : "");

        RecordFault fault = assertThrows(
                RecordFault.class,
                () -> SomeRecords.with(
                        "things/list.yaml", SomeRecords.LIST, "derived/things/delete.yaml", DERIVED, file, record));

        assertTrue(fault.reasons().startsWith(file + ":1: " + reason), fault.reasons());
    }

    @Test
    void refusesToBeTestedByAToolThatMayBeOff() {
        RecordFault fault = assertThrows(
                RecordFault.class,
                () -> SomeRecords.with(
                        "things/list.yaml", SomeRecords.LIST.replace("status: vendor", "status: derived")));

        assertTrue(fault.reasons().contains("none that somebody documents"), fault.reasons());
    }
}
