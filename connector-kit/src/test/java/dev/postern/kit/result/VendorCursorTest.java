package dev.postern.kit.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.SomeRecords;
import dev.postern.kit.record.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of a vendor that leads from page to page with a cursor of its own. */
class VendorCursorTest {
    private static final String TOOL = "list_all_acme_things";
    private static final Cursor START = new Cursor(0, 0, 3);

    private final Vendor vendor = SomeRecords.vendor(
            SomeRecords.VENDOR.replace(
                    "page: {kind: page, parameter: page, first: 1, size: 3, next: /next}",
                    "page: {kind: cursor, parameter: after, size: 3, next: /next, total: /total}"),
            "things/list.yaml",
            SomeRecords.LIST);
    private final Endpoint list = vendor.endpoints().getFirst();
    private final Results results = new Results(vendor);

    @Test
    void goesThroughAListWithoutLosingOrRepeatingAnItem() {
        Map<String, String> pages = Map.of(
                "", "{\"data\":[1,2,3],\"next\":\"b/+=\"}",
                "b/+=", "{\"data\":[4,5,6],\"next\":\"c\"}",
                "c", "{\"data\":[7],\"next\":null}");
        List<Integer> seen = new ArrayList<>();
        Optional<Cursor> cursor = Optional.of(START);
        while (cursor.isPresent()) {
            String page = String.valueOf(pages.get(cursor.get().vendor().orElse("")));
            JsonNode shown = page(page, cursor.get(), 2);
            shown.path("result").forEach(item -> seen.add(item.asInt()));
            cursor = Optional.ofNullable(shown.path("next_cursor").textValue()).map(text -> Cursor.decode(text, TOOL));
        }

        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":[1]}", "{\"data\":[1],\"next\":null}", "{\"data\":[1],\"next\":\"\"}"})
    void endsWhereTheVendorGivesNoCursor(String page) {
        assertTrue(page(page, START, 3).path("next_cursor").isNull());
    }

    @Test
    void goesOnAfterAnEmptyPageThatHasACursor() {
        assertTrue(page("{\"data\":[],\"next\":\"x\"}", START, 3)
                .path("next_cursor")
                .isTextual());
    }

    @Test
    void tellsHowManyThereAreInAll() {
        assertEquals(
                41,
                page("{\"data\":[1],\"next\":null,\"total\":41}", START, 3)
                        .path("total_count")
                        .asInt());
    }

    @Test
    void refusesACursorThatWouldMakeUrlsTooLong() {
        String cursor = "x".repeat(Cursor.LONGEST + 1);

        RefusedException ofVendor = assertThrows(
                RefusedException.class, () -> page("{\"data\":[1],\"next\":\"%s\"}".formatted(cursor), START, 3));
        RefusedException ofCaller = assertThrows(
                RefusedException.class,
                () -> Cursor.decode(new Cursor(0, 0, 3, Optional.of(cursor)).encode(TOOL), TOOL));

        assertEquals(Fault.VENDOR_UNREADABLE, ofVendor.refusal().fault());
        assertEquals(Fault.CURSOR_REFUSED, ofCaller.refusal().fault());
    }

    private JsonNode page(String body, Cursor cursor, int limit) {
        return McpCaller.read(
                results.list(list, ResultsTest.answer(200, body), new ListRequest(cursor, limit, Set.of())));
    }
}
