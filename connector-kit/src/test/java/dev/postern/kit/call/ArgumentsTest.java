package dev.postern.kit.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.result.Fault;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.Refusal;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.tool.ToolDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    /** What models and clients send, and what it surely was meant to be. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    size   | "3"               | 3
                    size   | 3.0               | 3.0
                    ready  | "true"            | true
                    ready  | "False"           | false
                    name   | 7                 | "7"
                    name   | true              | "true"
                    color  | "red"             | "Red"
                    parts  | "[\\"a\\",\\"b\\"]"   | ["a","b"]
                    parts  | "a"               | ["a"]
                    extras | "{\\"a\\":1}"       | {"a":1}
                    """)
    void readsAValueAsWhatItWasMeantToBe(String name, String given, String meant) {
        ObjectNode arguments = good();
        arguments.set(name, json(given));

        JsonNode checked = Arguments.check(SomeTool.UPDATE, arguments).values().path(name);

        assertEquals(json(meant), checked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    size   | "three"       | `size` is to be a whole number, not `"three"`
                    size   | 2.5           | `size` is to be a whole number, not `2.5`
                    size   | 0             | `size` is to be at least 1
                    name   | "01234567890" | `name` is to have at most 10 characters
                    name   | ["a"]         | `name` is to be text, not `["a"]`
                    color  | "Blue"        | `color` can be Red, Green, not `"Blue"`
                    ready  | "perhaps"     | `ready` is to be true or false, not `"perhaps"`
                    extras | {}            | `extras` is empty
                    extras | "{"           | `extras` is to be an object
                    parts  | [1, [2]]      | `parts[1]` is to be text
                    nmae   | "a"           | `nmae` is not known; did you mean `name`?
                    """)
    void refusesWhatCannotBeMeant(String name, String given, String problem) {
        ObjectNode arguments = good();
        arguments.set(name, json(given));

        Refusal refusal = refusal(SomeTool.UPDATE, arguments);

        assertEquals(Fault.ARGUMENTS_REFUSED, refusal.fault());
        assertTrue(refusal.text().contains(problem), refusal.text());
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Refusal refusal = refusal(
                SomeTool.UPDATE, Json.NODES.objectNode().put("size", "big").put("nmae", "a"));

        assertTrue(refusal.text().contains("`size`"), refusal.text());
        assertTrue(refusal.text().contains("`nmae`"), refusal.text());
        assertTrue(refusal.text().contains("`id` is required: The thing's id."), refusal.text());
        assertTrue(refusal.text().contains("`name` is required: Its name."), refusal.text());
        assertEquals(4, refusal.facts().get("problems"));
    }

    @Test
    void takesNullForLeftOut() {
        ObjectNode arguments = good().putNull("size");

        assertFalse(Arguments.check(SomeTool.UPDATE, arguments).values().has("size"));
    }

    @Test
    void givesAWholePageToWhomeverAsksForMore() {
        ObjectNode arguments = Json.NODES.objectNode().put("limit", 500);

        assertEquals(
                3,
                Arguments.check(SomeTool.LIST, arguments)
                        .listRequest(SomeTool.LIST.endpoint())
                        .limit());
    }

    private static ObjectNode good() {
        return Json.NODES.objectNode().put("id", "t-1").put("name", "Bolt");
    }

    private static Refusal refusal(ToolDefinition tool, ObjectNode arguments) {
        return assertThrows(RefusedException.class, () -> Arguments.check(tool, arguments))
                .refusal();
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
