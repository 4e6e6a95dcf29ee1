package dev.postern.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Allowance;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.conformance.PassOffice;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.conformance.TokenServiceStandIn;
import dev.postern.sandbox.Sandbox;
import dev.postern.sandbox.SandboxOptions;
import dev.postern.sandbox.occtoo.OcctooKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a draft submits is what the create tool takes, and drafting it changes nothing. */
@QuarkusTest
@QuarkusTestResource(
        value = TestHouse.class,
        initArgs = {
            @ResourceArg(name = "vendor", value = "occtoo"),
            @ResourceArg(name = "others", value = "auth,global,destinations")
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsAgainstTheStandInTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

    private final PassOffice office = new PassOffice("occtoo");
    private Vertx vertx;
    private TokenServiceStandIn tokenService;
    private Sandbox sandbox;

    @BeforeAll
    void start() {
        vertx = Vertx.vertx();
        tokenService = new TokenServiceStandIn(vertx, office);
        sandbox = Sandbox.start(SandboxOptions.onFreePorts().clock(NOON).port("occtoo", TestHouse.vendorPort()));
    }

    @AfterAll
    void stop() {
        sandbox.close();
        tokenService.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            draft_data_source     | {'name': 'Summer shoes', 'properties': [{'displayName': 'Launch date', 'type': 'date'}, {'id': 'Sizes', 'type': 'list'}]}
            draft_card_definition | {'name': 'Price list', 'sourceIds': ['products', 'prices']}
            draft_segment         | {'name': 'All Adidas', 'segmentDefinitionId': 'product-groups', 'filters': [{'property': 'Brand', 'value': 'Adidas'}]}
            draft_segment         | {'name': 'Two', 'cardDefinitionId': 'product', 'cardIds': ['product-0001', 'product-0002']}
            draft_destination     | {'name': 'App', 'languages': ['SV', 'en'], 'protected': true}
            draft_api_version     | {'destinationId': 'webshop', 'copyFromApiVersionId': 'webshop-v1'}
            draft_endpoint        | {'apiVersionId': 'webshop-v2', 'name': 'Running shoes', 'contentSelection': {'cardDefinitionId': 'product', 'properties': [{'cardPropertyId': 'title', 'alias': 'name'}], 'relations': [{'relationId': 'product-stores', 'properties': ['city']}], 'includeSegmentIds': ['running'], 'filters': [{'property': 'brand', 'value': 'Adidas'}]}, 'facets': [{'propertyId': 'title'}]}
            """)
    void submitWhatTheCreateToolTakes(String tool, String arguments) {
        McpCaller caller = caller();
        JsonNode before = sandbox.state("occtoo");
        JsonNode draft = structured(caller.call(tool, json(arguments)));
        assertEquals(before, sandbox.state("occtoo"));
        assertTrue(draft.path("ready").asBoolean(), draft::toPrettyString);

        JsonNode made = caller.call(draft.at("/submit/tool").asText(), (ObjectNode) draft.at("/submit/arguments"));

        assertFalse(made.at("/result/isError").asBoolean(), made::toPrettyString);
        ObjectNode again = json(arguments);
        JsonNode redrawn = structured(caller.call(tool, again.setAll((ObjectNode) ids(draft))));
        assertFalse(redrawn.path("ready").asBoolean(), redrawn::toPrettyString);
        assertTrue(redrawn.at("/refused/0/say").asText().contains("already"), redrawn::toPrettyString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'apiVersionId': 'webshop-v1', 'name': 'P', 'contentSelection': {'cardDefinitionId': 'product'}}  | apiVersionId
            {'apiVersionId': 'webshop-v2', 'name': 'P', 'contentSelection': {'cardDefinitionId': 'campaign'}} | contentSelection.cardDefinitionId
            {'apiVersionId': 'webshop-v2', 'name': 'P', 'contentSelection': {'cardDefinitionId': 'product', 'includeSegmentIds': ['spring-campaign']}} | contentSelection.includeSegmentIds[0]
            """)
    void refuseAnEndpointThatOcctooWouldRefuse(String arguments, String path) {
        McpCaller caller = caller();
        JsonNode draft = structured(caller.call("draft_endpoint", json(arguments)));
        assertEquals(path, draft.at("/refused/0/path").asText(), draft::toPrettyString);

        JsonNode made = caller.call("create_endpoint", (ObjectNode) draft.at("/submit/arguments"));

        assertTrue(made.at("/result/isError").asBoolean(), made::toPrettyString);
        assertEquals(409, made.at("/result/_meta/status").asInt(), made::toPrettyString);
    }

    /** What names the thing, as a second draft would propose another version. */
    private static JsonNode ids(JsonNode draft) {
        ObjectNode arguments = (ObjectNode) draft.at("/submit/arguments");
        return arguments.has("version")
                ? arguments.deepCopy().retain("version")
                : arguments.deepCopy().retain("id");
    }

    private McpCaller caller() {
        Map<String, String> credential = Map.of("api_key", OcctooKey.CONTOSO.apiKey());
        return new McpCaller(office.pass(tokenService.account(credential), Allowance.EVERYTHING));
    }

    private static JsonNode structured(JsonNode answer) {
        JsonNode structured = answer.at("/result/structuredContent");
        assertTrue(structured.isObject(), answer::toPrettyString);
        return structured;
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) McpCaller.read(text.replace('\'', '"'));
    }
}
