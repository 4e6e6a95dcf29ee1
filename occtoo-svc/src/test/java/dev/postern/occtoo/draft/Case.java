package dev.postern.occtoo.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.result.Json;
import java.util.List;

/** JSON for tests, with quotes as apostrophes, and what is expected of drafts. */
final class Case {
    private Case() {}

    static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JacksonException e) {
            throw new AssertionError(text, e);
        }
    }

    static Given given(String text) {
        return Given.of(json(text));
    }

    static Seen there(String text) {
        return new Seen.There(json(text));
    }

    static void submits(String arguments, Draft draft) {
        assertEquals(json(arguments), draft.arguments());
        assertTrue(draft.isReady(), () -> draft.structured().toPrettyString());
    }

    static void warns(Draft draft, String words) {
        assertTrue(
                draft.findings().warnings().stream().anyMatch(each -> each.contains(words)),
                () -> draft.findings().warnings().toString());
    }

    static void refuses(Draft draft, String path, String words) {
        says(draft.findings().refused(), path, words);
    }

    static void misses(Draft draft, String... arguments) {
        assertEquals(
                List.of(arguments),
                draft.findings().missing().stream().map(Findings.Remark::path).toList());
    }

    private static void says(List<Findings.Remark> remarks, String path, String words) {
        assertTrue(
                remarks.stream()
                        .anyMatch(each -> each.path().equals(path) && each.say().contains(words)),
                remarks::toString);
    }
}
