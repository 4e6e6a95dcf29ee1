package dev.postern.stories;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.mcp.hostile.RawHttp;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import dev.postern.sandbox.wire.Fault;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both eras of MCP on one URL, as clients of each speak them. */
@ExtendWith(Standing.class)
class EraStory {
    private static final String VERSION = "MCP-Protocol-Version";
    private static final String MODERN = "2026-07-28";
    private static final String TOOL = "list_all_octapipe_tasks";
    private static final String ESTABLISHED = "01";

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"})
    void beginsWithAHandshakeAndRemembersNothing(String version, House house) {
        URI url = url(house);
        post(
                        url,
                        Map.of(),
                        "initialize",
                        Map.of(
                                "protocolVersion", version,
                                "capabilities", Map.of(),
                                "clientInfo", Map.of("name", "story", "version", "1")))
                .statusCode(200)
                .header("Mcp-Session-Id", nullValue())
                .body("result.protocolVersion", equalTo(version))
                .body("result.instructions", notNullValue());
        given().contentType("application/json")
                .header(VERSION, version)
                .body(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"))
                .post(url)
                .then()
                .statusCode(202)
                .body(emptyString());
        post(url, Map.of(VERSION, version), "tools/list", Map.of())
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("result.tools.name", hasItem(TOOL))
                .body("result.resultType", nullValue());
        post(url, Map.of(VERSION, version), "tools/call", Map.of("name", TOOL))
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("result.isError", equalTo(false));
        given().get(url).then().statusCode(405).header("Allow", "POST");
        given().delete(url).then().statusCode(405).header("Allow", "POST");
    }

    @Test
    void needsNoHandshakeSince2026(House house) {
        URI url = url(house);
        modern(url, "server/discover", Map.of())
                .statusCode(200)
                .header("Mcp-Session-Id", nullValue())
                .body("result.supportedVersions", hasItem(MODERN))
                .body("result.resultType", equalTo("complete"));
        modern(url, "tools/list", Map.of())
                .statusCode(200)
                .body("result.tools.name", hasItem(TOOL))
                .body("result.cacheScope", equalTo("private"))
                .body("result.ttlMs", notNullValue());
        modern(url, "tools/call", Map.of("name", TOOL))
                .statusCode(200)
                .body("result.isError", equalTo(false))
                .body("result.resultType", equalTo("complete"));
        modern(url, "ping", Map.of()).statusCode(404).body("error.code", equalTo(-32601));
        post(url, Map.of(VERSION, MODERN, "Mcp-Method", "ping"), "tools/list", meta(Map.of(), MODERN))
                .statusCode(400)
                .body("error.code", equalTo(-32020));
        post(url, Map.of(VERSION, "2099-01-01", "Mcp-Method", "tools/list"), "tools/list", meta(Map.of(), "2099-01-01"))
                .statusCode(400)
                .body("error.code", equalTo(-32022))
                .body("error.data.supported", hasItem(MODERN));
    }

    @Test
    void lastsAsLongAsTheAccountsFieldsAreKnown(House house) {
        URI url = url(house);
        modern(url, "tools/list", Map.of()).statusCode(200);

        int millis = modern(url, "tools/list", Map.of()).extract().path("result.ttlMs");

        assertTrue(millis > 0 && millis <= 600_000, millis + " ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", MODERN})
    void endsTheVendorsWorkWhenTheClientGoes(String version, House house) throws IOException {
        URI url = url(house);
        Octapipe octapipe = new Octapipe(house, DemoAccount.ACME);
        modern(url, "tools/call", Map.of("name", TOOL)).statusCode(200);
        LongSupplier connections = connections(house);
        house.sandbox().faults().add(Fault.hang().on("GET", "/tasks"));
        house.sandbox().journal().clear();
        RawHttp client = RawHttp.to(url);
        client.send(call(url, version));
        Eventually.become(1L, () -> octapipe.seen("GET /tasks"));
        long waiting = connections.getAsLong();
        long start = System.nanoTime();

        client.close();

        Eventually.become(waiting - 1, connections::getAsLong);
        assertTrue(System.nanoTime() - start < 1_000_000_000L, "it took more than a second");
        modern(url, "tools/call", Map.of("name", TOOL)).statusCode(200);
        assertEquals(2, octapipe.seen("GET /tasks"));
    }

    private static String call(URI url, String version) {
        String meta = version.equals(MODERN)
                ? ",\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"%s\",\"io.modelcontextprotocol/clientCapabilities\":{}}"
                        .formatted(version)
                : "";
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\"%s}}"
                .formatted(TOOL, meta);
        return RawHttp.post(url, VERSION + ": " + version, "Mcp-Method: tools/call", "Mcp-Name: " + TOOL)
                + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body);
    }

    private static ValidatableResponse modern(URI url, String method, Map<String, Object> params) {
        return post(
                url,
                Map.of(VERSION, MODERN, "Mcp-Method", method, "Mcp-Name", String.valueOf(params.get("name"))),
                method,
                meta(params, MODERN));
    }

    private static Map<String, Object> meta(Map<String, Object> params, String version) {
        Map<String, Object> all = new java.util.HashMap<>(params);
        all.put(
                "_meta",
                Map.of(
                        "io.modelcontextprotocol/protocolVersion",
                        version,
                        "io.modelcontextprotocol/clientCapabilities",
                        Map.of()));
        return all;
    }

    private static ValidatableResponse post(
            URI url, Map<String, String> headers, String method, Map<String, Object> params) {
        RequestSpecification request = given().contentType("application/json").headers(headers);
        return request.body(Map.of("jsonrpc", "2.0", "id", "a", "method", method, "params", params))
                .post(url)
                .then();
    }

    private static URI url(House house) {
        Office office = new Office(house);
        return office.connector(office.account(DemoAccount.ACME)).url();
    }

    /** How many connections the vendor has open, where the system tells it. */
    private static LongSupplier connections(House house) {
        List<Path> tables = Stream.of("tcp", "tcp6")
                .map(name -> Path.of("/proc/net", name))
                .filter(Files::exists)
                .toList();
        Assumptions.assumeFalse(tables.isEmpty(), "this system does not tell");
        String port = ":%04X ".formatted(house.sandbox().octapipeUrl().getPort());
        return () -> tables.stream()
                .flatMap(table -> read(table).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(columns ->
                        columns.length > 3 && (columns[1] + " ").endsWith(port) && columns[3].equals(ESTABLISHED))
                .count();
    }

    private static List<String> read(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
