package dev.postern.kit.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What an exchange says its caller gets. */
record Expectation(JsonNode exchange) {
    private static final String ANYTHING = "*";

    void check(JsonNode answer) {
        JsonNode result = answer.path("result");
        assertFalse(result.isMissingNode(), () -> "there was to be a result, not " + answer);
        String text = result.at("/content/0/text").asText();
        if (!exchange.has("structured")) {
            assertFalse(result.has("structuredContent"), () -> "nothing structured was to be there: " + result);
        }
        if (exchange.has("result")) {
            assertFalse(result.path("isError").asBoolean(), text);
            checkResult(McpCaller.read(text));
            assertEquals(
                    exchange.path("image").asText(),
                    result.at("/content/1/data").asText(),
                    "the picture that is shown");
            checkWarnings(result);
        } else if (exchange.has("structured")) {
            assertFalse(result.path("isError").asBoolean(), text);
            assertEquals(exchange.path("structured"), result.path("structuredContent"));
            checkWords(text, exchange);
            checkWarnings(result);
        } else {
            assertTrue(result.path("isError").asBoolean(), () -> "it was to be refused, not answered: " + text);
            checkError(text, result.path("_meta"));
        }
    }

    private void checkResult(JsonNode actual) {
        JsonNode expected = exchange.path("result").deepCopy();
        if (expected instanceof ObjectNode object
                && object.path("next_cursor").asText().equals(ANYTHING)) {
            assertTrue(actual.path("next_cursor").isTextual(), () -> "the list was to go on: " + actual);
            object.set("next_cursor", actual.path("next_cursor"));
        }
        if (expected instanceof ObjectNode object) {
            for (String key : List.of("note", "link")) {
                if (object.path(key).asText().equals(ANYTHING) && actual.has(key)) {
                    object.set(key, actual.path(key));
                }
            }
        }
        assertEquals(expected, actual);
    }

    private void checkWarnings(JsonNode result) {
        JsonNode expected = exchange.path("warnings");
        JsonNode warnings = result.at("/_meta/warnings");
        assertEquals(expected.isEmpty(), warnings.isEmpty(), () -> "warnings: " + warnings);
        for (JsonNode words : expected) {
            String text = result.path("content")
                    .path(result.path("content").size() - 1)
                    .path("text")
                    .asText();
            assertTrue(
                    text.contains(words.asText()) && warnings.toString().contains(words.asText()),
                    () -> "it was to warn `%s`: %s".formatted(words.asText(), text));
        }
    }

    private static void checkWords(String text, JsonNode expected) {
        for (JsonNode words : expected.path("says")) {
            assertTrue(text.contains(words.asText()), () -> "it was to say `%s`: %s".formatted(words.asText(), text));
        }
    }

    private void checkError(String text, JsonNode meta) {
        JsonNode error = exchange.path("error");
        checkWords(text, error);
        for (JsonNode words : error.path("doesNotSay")) {
            assertFalse(
                    text.contains(words.asText()), () -> "it was not to say `%s`: %s".formatted(words.asText(), text));
        }
        error.path("meta")
                .properties()
                .forEach(fact -> assertEquals(
                        fact.getValue(), meta.path(fact.getKey()), () -> "`%s` of %s".formatted(fact.getKey(), meta)));
    }
}
