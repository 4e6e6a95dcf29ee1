package dev.postern.occtoo.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.result.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CancellationTest {
    @Test
    void takesAHundredIdsOfTheUsualLengthAtOnce() {
        List<String> ids = ids(100, "d9428888-122b-11e1-b85c-61cd3cbb3%03d");

        List<Cancellation> all = Cancellation.all(Map.of("webshop-v1", ids));

        assertEquals(ids, all.getFirst().ids());
        assertTrue(all.getFirst().path().length() < Cancellation.LONGEST);
    }

    @Test
    void refusesMoreThanAnAddressHoldsBeforeAnythingIsCancelled() {
        Map<String, List<String>> byVersion = new LinkedHashMap<>();
        byVersion.put("webshop-v1", List.of("c-1"));
        byVersion.put("webshop-v2", ids(30, "%0256d"));

        String text = assertThrows(RefusedException.class, () -> Cancellation.all(byVersion))
                .refusal()
                .text();

        assertTrue(text.contains("webshop-v2") && text.contains("Nothing was cancelled"), text);
    }

    @Test
    void countsWhatEncodingAdds() {
        Map<String, List<String>> byVersion = Map.of("webshop-v1", ids(25, "ö".repeat(60) + "%02d"));

        assertThrows(RefusedException.class, () -> Cancellation.all(byVersion));
    }

    private static List<String> ids(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).toList();
    }
}
