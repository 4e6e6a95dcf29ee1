package dev.postern.kit.mcp;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.mcp.Wire.Answer;
import dev.postern.kit.result.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol version 2026-07-28, in which every request says all there is to know about it. */
@QuarkusTest
class ModernWireTest extends PodTest {
    private static final String VERSION = "MCP-Protocol-Version";
    private static final String METHOD = "Mcp-Method";
    private static final String NAME = "Mcp-Name";

    @Test
    void saysWhatItIs() {
        JsonNode result = ask("server/discover", Map.of()).json().path("result");

        assertEquals("complete", result.path("resultType").asText());
        assertEquals(
                List.of("2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"),
                texts(result.path("supportedVersions")));
        assertEquals(Json.NODES.objectNode().set("tools", Json.NODES.objectNode()), result.path("capabilities"));
        assertTrue(result.path("instructions").asText().contains("Europe/Berlin"), result.toString());
        assertEquals("private", result.path("cacheScope").asText());
        assertEquals(
                "acme",
                result.at("/_meta/io.modelcontextprotocol~1serverInfo/name").asText());
        assertFalse(result.at("/_meta/io.modelcontextprotocol~1serverInfo/version")
                .asText()
                .isEmpty());
    }

    @Test
    void listsTheSameToolsAsTheOtherEra() {
        JsonNode result = ask("tools/list", Map.of()).json().path("result");

        assertEquals(wire.send(Wire.request(1, "tools/list")).json().at("/result/tools"), result.path("tools"));
        assertEquals("complete", result.path("resultType").asText());
        assertEquals("private", result.path("cacheScope").asText());
        assertTrue(result.path("ttlMs").isIntegralNumber(), result.path("ttlMs").toString());
        long ttl = result.path("ttlMs").asLong();
        assertTrue(ttl > 540_000 && ttl <= 600_000, "fresh for %d ms".formatted(ttl));
        assertEquals(
                "acme",
                result.at("/_meta/io.modelcontextprotocol~1serverInfo/name").asText());
    }

    @Test
    void listsToolsForLessLongTheOlderTheFieldsAre() {
        long first = freshFor();

        become(true, Duration.ofSeconds(2), () -> freshFor() < first);
    }

    @Test
    void callsTools() {
        JsonNode result = ask("tools/call", Map.of("name", LIST)).json().path("result");

        assertEquals("complete", result.path("resultType").asText());
        assertFalse(result.path("isError").asBoolean(true));
        assertTrue(result.at("/content/0/text").asText().contains("a-1"), result.toString());
        assertEquals("text", result.at("/content/0/type").asText());
        assertEquals(
                "acme",
                result.at("/_meta/io.modelcontextprotocol~1serverInfo/name").asText());
    }

    @Test
    void saysInAResultWhatAToolRefuses() {
        JsonNode result = ask("tools/call", Map.of("name", LIST, "arguments", Map.of("serach", "x")))
                .json()
                .path("result");

        assertEquals("complete", result.path("resultType").asText());
        assertTrue(result.path("isError").asBoolean());
        assertEquals("arguments_refused", result.at("/_meta/code").asText());
    }

    @Test
    void saysWhichToolWasMeantPerhaps() {
        Answer answer = ask("tools/call", Map.of("name", "list_all_acme_thing"));

        assertEquals(JsonRpc.INVALID_PARAMS, answer.code());
        assertTrue(answer.json().at("/error/message").asText().contains(LIST), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "initialize",
                "ping",
                "logging/setLevel",
                "resources/subscribe",
                "resources/list",
                "prompts/list",
                "subscriptions/listen",
                "completion/complete",
                "unknown/method"
            })
    void doesNotKnowWhatWasRemovedOrNeverWas(String method) {
        Answer answer = ask(method, Map.of("protocolVersion", "2026-07-28", "level", "info"));

        assertEquals(404, answer.status());
        assertEquals(JsonRpc.METHOD_NOT_FOUND, answer.code());
        assertEquals("a", answer.json().path("id").asText());
    }

    @Test
    void refusesARequestThatDoesNotSayWhatItHasTo() {
        assertAll(List.of(
                        Json.NODES.objectNode(),
                        Json.NODES.objectNode().set("_meta", meta("2026-07-28").without(Modern.META_VERSION)),
                        Json.NODES.objectNode().set("_meta", meta("2026-07-28").put(Modern.META_VERSION, 7)),
                        Json.NODES.objectNode().set("_meta", meta("2026-07-28").without(Modern.META_CAPABILITIES)),
                        Json.NODES.objectNode().set("_meta", meta("2026-07-28").put(Modern.META_CAPABILITIES, "none")))
                .stream()
                .map(params -> () -> {
                    Answer answer = send("tools/list", params, VERSION, "2026-07-28", METHOD, "tools/list");
                    assertEquals(400, answer.status(), params.toString());
                    assertEquals(JsonRpc.INVALID_PARAMS, answer.code(), params.toString());
                    assertEquals("a", answer.json().path("id").asText());
                }));
    }

    @Test
    void servesAClientThatDoesNotNameItself() {
        ObjectNode params = Json.NODES.objectNode();
        params.set("_meta", meta("2026-07-28"));

        assertEquals(
                200,
                send("tools/list", params, VERSION, "2026-07-28", METHOD, "tools/list")
                        .status());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-25, tools/list",
        "2026-07-29, tools/list",
        "'', tools/list",
        "2026-07-28, tools/call",
        "2026-07-28, TOOLS/LIST",
        "2026-07-28, ''"
    })
    void refusesHeadersThatContradictTheBody(String version, String method) {
        ObjectNode params = Json.NODES.objectNode();
        params.set("_meta", meta("2026-07-28"));

        Answer answer = send("tools/list", params, VERSION, version, METHOD, method);

        assertEquals(400, answer.status());
        assertEquals(Mirrored.MISMATCH, answer.code());
        assertEquals("a", answer.json().path("id").asText());
    }

    @Test
    void refusesAMissingHeader() {
        ObjectNode params = Json.NODES.objectNode().put("name", LIST);
        params.set("_meta", meta("2026-07-28"));

        assertAll(List.of(
                        List.of(METHOD, "tools/call", NAME, LIST),
                        List.of(VERSION, "2026-07-28", NAME, LIST),
                        List.of(VERSION, "2026-07-28", METHOD, "tools/call"),
                        List.of(VERSION, "2026-07-28", VERSION, "2026-07-28", METHOD, "tools/call", NAME, LIST),
                        List.of(VERSION, "2026-07-28", METHOD, "tools/call", NAME, LIST, NAME, "another"))
                .stream()
                .map(headers -> () -> assertEquals(
                        Mirrored.MISMATCH,
                        send("tools/call", params, headers.toArray(String[]::new))
                                .code(),
                        headers.toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "list_all_acme_things, 200",
        "'  list_all_acme_things  ', 200",
        "another_tool, 400",
        "=?base64?bGlzdF9hbGxfYWNtZV90aGluZ3M=?=, 200",
        "=?base64?YW5vdGhlcg==?=, 400",
        "=?base64?bGlzdF9hbGxfYWNtZV90aGluZ3M?x=, 400",
        "=?base64?!!!!?=, 400",
        "=?base64?/w==?=, 400",
        "=?base64?=, 400"
    })
    void comparesTheNameThatWasMeant(String name, int status) {
        ObjectNode params = Json.NODES.objectNode().put("name", LIST);
        params.set("_meta", meta("2026-07-28"));

        assertEquals(
                status,
                send("tools/call", params, VERSION, "2026-07-28", METHOD, "tools/call", NAME, name)
                        .status());
    }

    @Test
    void comparesANameThatIsNoAscii() {
        String encoded = "=?base64?"
                + Base64.getEncoder().encodeToString("größe".getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "?=";
        ObjectNode params = Json.NODES.objectNode().put("name", "größe");
        params.set("_meta", meta("2026-07-28"));

        assertEquals(
                JsonRpc.INVALID_PARAMS,
                send("tools/call", params, VERSION, "2026-07-28", METHOD, "tools/call", NAME, encoded)
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08-01", "2025-11-25", "1900-01-01", "v999.0.0"})
    void saysWhichVersionsItSpeaks(String version) {
        ObjectNode params = Json.NODES.objectNode();
        params.putObject("_meta").put(Modern.META_VERSION, version);

        Answer answer = send("tools/list", params, VERSION, version, METHOD, "tools/list");

        assertEquals(400, answer.status());
        assertEquals(Modern.UNSUPPORTED_VERSION, answer.code());
        assertEquals(version, answer.json().at("/error/data/requested").asText());
        assertEquals("2026-07-28", answer.json().at("/error/data/supported/0").asText());
    }

    @Test
    void acceptsNotificationsWithoutAWord() {
        Answer answer = wire.send(
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}",
                VERSION,
                "2026-07-28");

        assertEquals(202, answer.status());
        assertEquals("", answer.body());
    }

    private long freshFor() {
        return ask("tools/list", Map.of()).json().at("/result/ttlMs").asLong();
    }

    private Answer ask(String method, Map<String, Object> given) {
        ObjectNode params = Json.MAPPER.valueToTree(given);
        params.set("_meta", meta("2026-07-28"));
        List<String> headers = new ArrayList<>(List.of(VERSION, "2026-07-28", METHOD, method));
        if (method.equals("tools/call")) {
            headers.addAll(List.of(NAME, params.path("name").asText()));
        }
        return send(method, params, headers.toArray(String[]::new));
    }

    private Answer send(String method, ObjectNode params, String... headers) {
        return wire.send(Wire.request("a", method, params), headers);
    }

    private static ObjectNode meta(String version) {
        ObjectNode meta = Json.NODES.objectNode().put(Modern.META_VERSION, version);
        meta.putObject(Modern.META_CAPABILITIES);
        return meta;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
