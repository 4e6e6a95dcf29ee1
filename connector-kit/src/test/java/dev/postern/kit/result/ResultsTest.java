package dev.postern.kit.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.SomeRecords;
import dev.postern.kit.record.Vendor;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private final Vendor vendor = SomeRecords.vendor();
    private final Endpoint list = vendor.endpoints().getFirst();
    private final Endpoint update = vendor.endpoints().getLast();
    private final Results results = new Results(vendor);

    @Test
    void givesAnEmptySuccessAsItsStatus() {
        assertEquals("{\"status\":204}", results.object(update, answer(204, ""), Set.of()));
    }

    @Test
    void hidesSecretsAtEveryDepthAndShowsEmptyObjectsAsObjects() {
        String shown = results.object(
                update,
                answer(
                        200,
                        "{\"id\":1,\"secret\":\"x\",\"extras\":[],\"owner\":{\"secret\":2,\"parts\":[{\"secret\":3}]}}"),
                Set.of());

        assertEquals("{\"id\":1,\"extras\":{},\"owner\":{\"parts\":[{}]}}", shown);
    }

    @Test
    void leavesNumbersAsTheVendorWroteThem() {
        String numbers = "{\"a\":1.10,\"b\":12345678901234567890,\"c\":1E+2}";

        assertEquals(numbers, results.object(update, answer(200, numbers), Set.of()));
    }

    @Test
    void goesThroughAListWithoutLosingOrRepeatingAnItem() {
        List<String> pages = List.of("{\"data\":[1,2,3],\"next\":\"x\"}", "{\"data\":[4,5],\"next\":null}");
        List<Integer> seen = new ArrayList<>();
        Cursor cursor = new Cursor(1, 0, 0);
        while (true) {
            JsonNode page = json(results.list(
                    list, answer(200, pages.get(cursor.page() - 1)), new ListRequest(cursor, 2, Set.of())));
            page.path("result").forEach(item -> seen.add(item.asInt()));
            assertEquals(page.path("result").size(), page.path("result_count").asInt());
            if (page.path("next_cursor").isNull()) {
                break;
            }
            cursor = Cursor.decode(page.path("next_cursor").asText(), list.tool());
        }

        assertEquals(List.of(1, 2, 3, 4, 5), seen);
    }

    @Test
    void cutsALargePageBetweenItemsAndGoesOnInsideIt() {
        String item = "{\"text\":\"" + "x".repeat(30_000) + "\"}";
        VendorAnswer answer = answer(200, "[%s,%s,%s]".formatted(item, item, item));

        JsonNode first = json(results.list(list, answer, new ListRequest(new Cursor(1, 0, 0), 3, Set.of())));
        Cursor next = Cursor.decode(first.path("next_cursor").asText(), list.tool());

        assertEquals(2, first.path("result_count").asInt());
        assertTrue(first.path("is_partial_response").asBoolean());
        assertEquals(new Cursor(1, 2, 0), next);
    }

    @Test
    void tellsWhichKeysThereAreWhenOneItemIsTooLarge() {
        VendorAnswer answer = answer(200, "[{\"id\":1,\"text\":\"" + "x".repeat(90_000) + "\"}]");

        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> results.list(list, answer, new ListRequest(new Cursor(1, 0, 0), 3, Set.of())));

        assertEquals(Fault.ANSWER_TOO_LARGE, refused.refusal().fault());
        assertTrue(
                refused.refusal().text().contains("it has: id, text"),
                refused.refusal().text());
    }

    @Test
    void showsOnlyTheKeysThatWereAskedFor() {
        VendorAnswer answer = answer(200, "[{\"id\":1,\"name\":\"a\",\"size\":2}]");

        JsonNode page = json(results.list(list, answer, new ListRequest(new Cursor(1, 0, 0), 3, Set.of("id"))));

        assertEquals("[{\"id\":1}]", page.path("result").toString());
    }

    @Test
    void refusesAnAnswerThatIsNoJson() {
        RefusedException refused = assertThrows(
                RefusedException.class, () -> results.object(update, answer(200, "<html>secret</html>"), Set.of()));

        assertEquals(Fault.VENDOR_UNREADABLE, refused.refusal().fault());
        assertTrue(
                !refused.refusal().text().contains("secret"), refused.refusal().text());
    }

    static VendorAnswer answer(int status, String body) {
        return new VendorAnswer(status, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(body));
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
