package dev.postern.kit.mcp;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Allowance;
import dev.postern.contract.Exposure;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.result.Json;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DiscoveryTest extends PodTest {
    private static final Allowance READING = new Allowance(Set.of("read"), Set.of());

    @Inject
    MeterRegistry metrics;

    @Test
    void listsThreeToolsAndNoOther() {
        JsonNode tools =
                ask(Allowance.EVERYTHING, Wire.request(1, "tools/list")).at("/result/tools");

        assertEquals(List.of("search_tools", "get_tool_schema", "call_tool"), tools.findValuesAsText("name"));
        assertTrue(tools.at("/0/annotations/readOnlyHint").asBoolean());
        assertTrue(tools.at("/0/description").asText().contains("things"), tools.toString());
        assertFalse(tools.at("/2/annotations/readOnlyHint").asBoolean());
        assertTrue(ask(READING, Wire.request(1, "tools/list"))
                .at("/result/tools/2/annotations/readOnlyHint")
                .asBoolean());
    }

    @Test
    void listsTheSameInTheOtherEra() {
        JsonNode result = McpCaller.read(discovery(Allowance.EVERYTHING)
                        .send(
                                modern("tools/list", Json.NODES.objectNode()),
                                "MCP-Protocol-Version",
                                Modern.VERSION,
                                "Mcp-Method",
                                "tools/list")
                        .body())
                .path("result");

        assertEquals(
                ask(Allowance.EVERYTHING, Wire.request(1, "tools/list")).at("/result/tools"), result.path("tools"));
        assertEquals(600_000, result.path("ttlMs").asInt());
    }

    @Test
    void tellsHowToFindTools() {
        ObjectNode params = Json.NODES.objectNode().put("protocolVersion", "2025-11-25");
        params.putObject("clientInfo").put("name", "test").put("version", "1");
        params.putObject("capabilities");

        String told = ask(Allowance.EVERYTHING, Wire.request(1, "initialize", params))
                .at("/result/instructions")
                .asText();

        assertTrue(told.contains("search_tools"), told);
    }

    @Test
    void findsToolsByWords() {
        JsonNode found = answer(Allowance.EVERYTHING, "search_tools", "{\"query\": \"list things\", \"limit\": 1}");

        assertEquals(LIST, found.at("/result/0/name").asText());
        assertEquals(1, found.path("result_count").asInt());
        assertTrue(found.path("next").asText().contains("get_tool_schema"), found.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"query\": \"\"}", "{\"query\": \"zzz\"}", "{\"query\": 7, \"limit\": \"x\"}"})
    void namesAllToolsByResourceWhereNothingIsFound(String arguments) {
        JsonNode found = answer(READING, "search_tools", arguments);

        List<String> names = found.path("tools_by_resource").findValues("things").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .toList();
        assertTrue(names.contains(LIST), found.toString());
        assertFalse(names.contains("update_a_acme_thing_by_id"), "the URL is for reading");
    }

    @Test
    void tellsWholeSchemasAndWhatWasMeant() {
        JsonNode told = answer(
                Allowance.EVERYTHING,
                "get_tool_schema",
                "{\"tool_names\": [\"%s\", \"list_all_acme_thing\"]}".formatted(LIST));

        JsonNode listed = wire.send(Wire.request(1, "tools/list")).json().at("/result/tools");
        JsonNode same = listed.valueStream()
                .filter(tool -> tool.path("name").asText().equals(LIST))
                .findFirst()
                .orElseThrow();
        assertEquals(same, told.at("/tools/0"));
        assertTrue(told.at("/unknown/0").asText().contains("Did you mean " + LIST), told.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"tool_names\": []}",
                "{\"tool_names\": [\"a\",\"b\",\"c\",\"d\",\"e\",\"f\"]}",
                "{\"tool_names\": [\"nothing_like_it\"]}"
            })
    void refusesToTellNothing(String arguments) {
        assertTrue(refusal(Allowance.EVERYTHING, "get_tool_schema", arguments).contains("Nothing was sent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"limit\": 1}", "\"{\\\"limit\\\": 1}\""})
    void callsATool(String arguments) {
        double before = calls(LIST);
        double others = calls("call_tool");

        JsonNode answer = answer(
                Allowance.EVERYTHING,
                "call_tool",
                "{\"tool_name\": \"%s\", \"arguments\": %s}".formatted(LIST, arguments));

        assertEquals("a-1", answer.at("/result/0/id").asText());
        assertEquals(before + 1, calls(LIST));
        assertEquals(others, calls("call_tool"));
    }

    @Test
    void checksTheArgumentsOfWhatIsCalled() {
        assertTrue(refusal(
                        Allowance.EVERYTHING,
                        "call_tool",
                        "{\"tool_name\": \"%s\", \"arguments\": {\"limit\": \"many\"}}".formatted(LIST))
                .contains(LIST));
    }

    @Test
    void callsNothingThatDoesNotExistForTheCaller() {
        assertAll(
                () -> assertTrue(refusal(
                                READING,
                                "call_tool",
                                "{\"tool_name\": \"update_a_acme_thing_by_id\", \"arguments\": {\"id\": \"1\"}}")
                        .contains("There is no tool `update_a_acme_thing_by_id`")),
                () -> assertTrue(refusal(READING, "call_tool", "{\"tool_name\": \"list_all_acme_thing\"}")
                        .contains("Did you mean " + LIST)),
                () -> assertTrue(
                        refusal(READING, "call_tool", "{\"tool_name\": \"%s\", \"arguments\": [1]}".formatted(LIST))
                                .contains("is to be an object")));
    }

    @Test
    void refusesADirectCallAndSaysHow() {
        JsonNode error = ask(Allowance.EVERYTHING, Wire.call(1, LIST)).path("error");

        assertEquals(JsonRpc.INVALID_PARAMS, error.path("code").asInt());
        assertTrue(error.path("message").asText().contains("Call call_tool with it"), error.toString());
        assertTrue(ask(Allowance.EVERYTHING, Wire.call(1, "list_all_acme_thing"))
                .at("/error/message")
                .asText()
                .contains("Did you mean " + LIST));
    }

    @Test
    void hasNoneOfThemOnOtherUrls() {
        assertEquals(
                JsonRpc.INVALID_PARAMS, wire.send(Wire.call(1, "search_tools")).code());
        assertFalse(wire.send(Wire.request(1, "tools/list")).body().contains("search_tools"));
    }

    private double calls(String tool) {
        return metrics.find("mcp.server.operation.duration").tag("gen_ai.tool.name", tool).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private JsonNode answer(Allowance allowance, String tool, String arguments) {
        JsonNode result = call(allowance, tool, arguments);
        assertFalse(result.path("isError").asBoolean(true), result.toString());
        return McpCaller.read(result.at("/content/0/text").asText());
    }

    private String refusal(Allowance allowance, String tool, String arguments) {
        JsonNode result = call(allowance, tool, arguments);
        assertTrue(result.path("isError").asBoolean(), result.toString());
        assertEquals("arguments_refused", result.at("/_meta/code").asText());
        return result.at("/content/0/text").asText();
    }

    private JsonNode call(Allowance allowance, String tool, String arguments) {
        ObjectNode params = Json.NODES.objectNode().put("name", tool);
        params.set("arguments", McpCaller.read(arguments));
        return ask(allowance, Wire.request(1, "tools/call", params)).path("result");
    }

    private JsonNode ask(Allowance allowance, String body) {
        return discovery(allowance).send(body).json();
    }

    private Wire discovery(Allowance allowance) {
        return new Wire(url, office.pass(account, allowance, Exposure.DISCOVERY), wire.http());
    }

    private static String modern(String method, ObjectNode params) {
        ObjectNode meta = params.putObject("_meta").put(Modern.META_VERSION, Modern.VERSION);
        meta.putObject(Modern.META_CAPABILITIES);
        return Wire.request(1, method, params);
    }
}
