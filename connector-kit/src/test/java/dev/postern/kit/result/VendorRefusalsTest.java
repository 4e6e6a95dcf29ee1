package dev.postern.kit.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.SomeRecords;
import dev.postern.kit.record.Vendor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VendorRefusalsTest {
    private static final Clock AT_1000 = Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC);

    private final Vendor vendor = SomeRecords.vendor();
    private final Endpoint update = vendor.endpoints().getLast();
    private final VendorRefusals refusals = new VendorRefusals(vendor, AT_1000);

    @Test
    void tellsWhatHelpsAndWhatTheVendorSaid() {
        Refusal refusal = refusals.of(
                update,
                ResultsTest.answer(422, "{\"message\":\"Taken.\",\"code\":\"E7\",\"errors\":{\"name\":[\"taken\"]}}"));

        assertEquals(Fault.VENDOR_REFUSED, refusal.fault());
        assertEquals(
                "The name is taken. Choose another. Acme refused update_a_acme_thing_by_id with status 422: Taken. Details: {\"name\":[\"taken\"]}",
                refusal.text());
        assertEquals(Map.of("status", 422, "vendor_code", "E7"), refusal.facts());
    }

    @Test
    void fallsBackOnWhatHoldsForTheWholeVendor() {
        assertTrue(refusals.of(update, ResultsTest.answer(404, ""))
                .text()
                .startsWith("There is no such thing. List them."));
    }

    @Test
    void passesNothingOnOfWhatAFailingVendorSays() {
        Refusal refusal = refusals.of(update, ResultsTest.answer(500, "{\"message\":\"at com.acme.Secret\"}"));

        assertEquals(Fault.VENDOR_FAILED, refusal.fault());
        assertFalse(refusal.text().contains("acme.Secret"), refusal.text());
        assertTrue(refusal.text().contains("read first"), refusal.text());
    }

    @Test
    void saysHowLongToWaitWhenTheVendorThrottles() {
        VendorAnswer answer = ResultsTest.answer(429, "");
        answer.headers()
                .add("x-limit", "60")
                .add("x-left", "0")
                .add("x-reset", "1042")
                .add("retry-after", "12");

        Refusal refusal = refusals.of(update, answer);

        assertEquals(Fault.VENDOR_THROTTLED, refusal.fault());
        assertTrue(refusal.text().contains("wait 42 seconds"), refusal.text());
        assertEquals(
                Map.of(
                        "ratelimit-limit",
                        "60",
                        "ratelimit-remaining",
                        "0",
                        "ratelimit-reset",
                        "42",
                        "retry-after",
                        "12"),
                refusal.rateLimit().orElseThrow().asMap());
    }

    @Test
    void inventsNoNumberThatTheVendorDidNotGive() {
        Refusal refusal = refusals.of(update, ResultsTest.answer(429, ""));

        assertTrue(refusal.rateLimit().isEmpty());
        assertTrue(refusal.text().contains("did not say for how long"), refusal.text());
    }

    @Test
    void readsADateInRetryAfter() {
        VendorAnswer answer = ResultsTest.answer(429, "");
        answer.headers().add("retry-after", "Thu, 01 Jan 1970 00:17:10 GMT");

        assertTrue(refusals.of(update, answer).text().contains("wait 30 seconds"));
    }

    @Test
    void quotesTheVendorBrieflyAndWithoutControlCharacters() {
        String message = "bad\\u0007\\n\\u001b[31m" + "x".repeat(2000);

        String text = refusals.of(update, ResultsTest.answer(400, "{\"message\":\"" + message + "\"}"))
                .text();

        assertTrue(text.length() < 800, text);
        assertTrue(text.chars().allMatch(character -> character >= 0x20), text);
    }
}
