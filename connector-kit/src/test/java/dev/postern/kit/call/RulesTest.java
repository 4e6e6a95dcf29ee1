package dev.postern.kit.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.record.SomeRecords;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Json;
import dev.postern.kit.result.RefusedException;
import dev.postern.kit.tool.ToolDefinition;
import dev.postern.kit.tool.Toolbox;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record says of arguments beyond their types. */
class RulesTest {
    private static final Vendor VENDOR = SomeRecords.vendor(
            SomeRecords.VENDOR + """
                    refusals:
                      everything: {pattern: "(?i)^all$", say: Say which.}
                    """,
            "things/list.yaml",
            SomeRecords.LIST.replace("paging: page", """
                    order: {argument: sort, usual: id, unless: [search], say: Give sort.}
                    paging: page""").replace("parameters:", """
                    parameters:
                      - {name: sort, in: query, schema: {type: string}, description: By what.}"""),
            "things/update.yaml",
            SomeRecords.UPDATE + """
                    requireOneOf: [size, color]
                    refuse: [{argument: kind, rule: everything}]
                    """,
            "things/create.yaml",
            """
                    description: Makes a thing of columns that are the account's own.
                    documentation: {url: https://docs.example.com/things, read: 2026-11-20, status: vendor}
                    request: {method: POST, path: /things}
                    parameters:
                      - {name: echo, in: query, schema: {type: string}, description: Whether it comes back.}
                    body: {columns: {object: record, description: The columns.}}
                    effect: writes
                    requireOneOf: [record]
                    """);

    private static final ToolDefinition LIST = tool("list_all_acme_things");
    private static final ToolDefinition UPDATE = tool("update_a_acme_thing_by_id");
    private static final ToolDefinition CREATE = tool("create_a_acme_thing");

    @Test
    void refusesACallThatIsForNothing() {
        String text = refusal(UPDATE, "{\"id\":\"1\",\"name\":\"a\",\"ready\":true}");

        assertTrue(text.contains("at least one of `size`, `color`"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"echo\":\"x\"}", "{\"record\":{}}", "{\"echo\":\"x\",\"record\":{}}"})
    void refusesAWriteWithoutAnyColumn(String arguments) {
        String text = refusal(CREATE, arguments);

        assertTrue(text.contains("at least one of `record`"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Name\":\"a\"}", "{\"record\":{\"Name\":\"a\"}}", "{\"record\":\"{\\\"a\\\":1}\"}"})
    void takesAColumnWhereverItStands(String arguments) {
        assertFalse(check(CREATE, arguments).isEmpty());
    }

    @Test
    void refusesByARuleThatTheVendorsRecordsShare() {
        String text = refusal(UPDATE, "{\"id\":\"1\",\"name\":\"a\",\"size\":1,\"kind\":\"ALL\"}");

        assertTrue(text.contains("`kind`: Say which."), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                            | id
                    {"sort":"name"}               | name
                    {"search":"x"}                | ''
                    {"search":"x","sort":"name"}  | name
                    """)
    void asksForTheUsualOrderWhereNobodyAsksForAnother(String arguments, String order) {
        assertEquals(order, check(LIST, arguments).path("sort").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}               | false
                    {"sort":"name"}  | false
                    {"search":"x"}   | true
                    """)
    void advisesAnOrderOnlyWhereThereIsNone(String arguments, boolean advised) {
        Optional<String> advice = new Arguments(check(LIST, arguments))
                .listRequest(LIST.endpoint())
                .advice();

        assertEquals(advised ? Optional.of("Give sort.") : Optional.empty(), advice);
    }

    private static ObjectNode check(ToolDefinition tool, String arguments) {
        return Arguments.check(tool, json(arguments)).values();
    }

    private static String refusal(ToolDefinition tool, String arguments) {
        return assertThrows(RefusedException.class, () -> check(tool, arguments))
                .refusal()
                .text();
    }

    private static ToolDefinition tool(String name) {
        return new Toolbox(VENDOR).find(name).orElseThrow();
    }

    private static ObjectNode json(String text) {
        try {
            JsonNode node = Json.MAPPER.readTree(text);
            return (ObjectNode) node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
