package dev.postern.kit.conformance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Allowance;
import dev.postern.kit.record.Endpoint;
import dev.postern.kit.record.Records;
import dev.postern.kit.record.Vendor;
import dev.postern.kit.result.Json;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What every vendor service must pass, on the JVM and as a native executable: each exchange of
 * {@code src/test/resources/exchanges} is played over HTTP against the running service. Nothing can be left out: a
 * record without an answered and a refused exchange fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConnectorConformance {
    private static final Path EXCHANGES = Path.of("src/test/resources/exchanges");

    /** With every endpoint that there is a record of, offered or not. */
    private final Vendor vendor;

    private final List<Exchange> exchanges =
            Records.filesBelow(EXCHANGES).stream().map(Exchange::read).toList();
    private final PassOffice office;
    private Vertx vertx;
    private TokenServiceStandIn tokenService;
    private VendorScript script;

    /** The fields of a credential that needs no sign-in, so that exchanges hold nothing but their own requests. */
    protected abstract Map<String, String> readyCredential();

    protected ConnectorConformance() {
        this(Path.of("src/main/resources/records"));
    }

    protected ConnectorConformance(Path records) {
        vendor = Records.read(Records.filesBelow(records));
        office = new PassOffice(vendor.name());
    }

    /** Not before: Quarkus makes more than one instance of a test class. */
    @BeforeAll
    void start() {
        vertx = Vertx.vertx();
        tokenService = new TokenServiceStandIn(vertx, office);
        script = new VendorScript(vertx);
    }

    @AfterAll
    void stop() {
        script.close();
        tokenService.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @TestFactory
    Stream<DynamicTest> playsEveryExchange() {
        List<String> offered = offered().map(Endpoint::file).toList();
        return exchanges.stream()
                .filter(exchange -> isPlayed(exchange, offered))
                .map(exchange -> dynamicTest(exchange.name(), () -> play(exchange)));
    }

    @TestFactory
    Stream<DynamicTest> showsEveryToolAnsweredAndRefused() {
        return vendor.endpoints().stream()
                .map(endpoint -> dynamicTest(endpoint.file(), () -> {
                    List<Exchange> own = exchanges.stream()
                            .filter(exchange -> isOf(endpoint, exchange))
                            .toList();
                    assertTrue(
                            own.stream().anyMatch(exchange -> !exchange.isRefused()), "no exchange shows it answered");
                    assertTrue(own.stream().anyMatch(Exchange::isRefused), "no exchange shows it refused");
                }));
    }

    @Test
    void listsEveryToolInAFormThatClientsTake() {
        JsonNode tools = caller(Allowance.EVERYTHING)
                .send("tools/list", Json.NODES.objectNode())
                .at("/result/tools");
        List<String> names = new ArrayList<>();
        tools.forEach(tool -> names.add(tool.path("name").asText()));
        assertEquals(offered().map(Endpoint::tool).sorted().toList(), names);
        assertAll(names.stream().map(name -> () -> ClientRules.check(tool(tools, name))));
    }

    @Test
    void hidesFromAReadingUrlEverythingThatChanges() {
        McpCaller reader = caller(new Allowance(java.util.Set.of("read"), java.util.Set.of()));
        JsonNode tools = reader.send("tools/list", Json.NODES.objectNode()).at("/result/tools");
        tools.forEach(tool -> assertTrue(
                tool.at("/annotations/readOnlyHint").asBoolean(),
                tool.path("name").asText()));
        List<Endpoint> hidden = offered()
                .filter(endpoint -> endpoint.toolClass() != dev.postern.contract.ToolClass.READ)
                .toList();
        assertAll(hidden.stream()
                .map(endpoint -> () -> assertEquals(
                        -32602,
                        reader.call(endpoint.tool(), Json.NODES.objectNode())
                                .at("/error/code")
                                .asInt(),
                        endpoint.tool())));
    }

    private void play(Exchange exchange) {
        Endpoint endpoint = vendor.endpoints().stream()
                .filter(known -> isOf(known, exchange))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no record for " + exchange.name()));
        script.expect(exchange.steps());
        McpCaller caller = caller(Allowance.EVERYTHING, exchange.account().orElseGet(this::readyCredential));
        if (exchange.isListed()) {
            caller.send("tools/list", Json.NODES.objectNode());
        }
        JsonNode answer = caller.call(endpoint.tool(), exchange.arguments());
        assertAll(
                () -> assertEquals(List.of(), script.differences(), "what the vendor saw"),
                () -> new Expectation(exchange.expected()).check(answer));
    }

    private McpCaller caller(Allowance allowance) {
        return caller(allowance, readyCredential());
    }

    private McpCaller caller(Allowance allowance, Map<String, String> credential) {
        return new McpCaller(office.pass(tokenService.account(credential), allowance));
    }

    private Stream<Endpoint> offered() {
        return vendor.offered(TestHouse.offersDerived()).endpoints().stream();
    }

    /** Those of an endpoint that is not offered are another class's, which has the service started the other way. */
    private boolean isPlayed(Exchange exchange, List<String> offered) {
        return offered.contains(exchange.record())
                || vendor.endpoints().stream().noneMatch(endpoint -> isOf(endpoint, exchange));
    }

    private static boolean isOf(Endpoint endpoint, Exchange exchange) {
        return endpoint.file().equals(exchange.record());
    }

    private static ObjectNode tool(JsonNode tools, String name) {
        for (JsonNode tool : tools) {
            if (tool.path("name").asText().equals(name)) {
                return (ObjectNode) tool;
            }
        }
        throw new AssertionError("there is no tool " + name);
    }
}
