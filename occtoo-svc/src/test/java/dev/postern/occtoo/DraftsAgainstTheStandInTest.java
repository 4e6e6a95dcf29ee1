package dev.postern.occtoo;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.conformance.TestHouse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
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
class DraftsAgainstTheStandInTest extends AgainstTheStandIn {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all      | {}
            within   | {'includeSegmentIds': ['running']}
            without  | {'excludeSegmentIds': ['running', 'discontinued']}
            both     | {'includeSegmentIds': ['running', 'discontinued'], 'excludeSegmentIds': ['discontinued']}
            filtered | {'includeSegmentIds': ['running'], 'filters': [{'property': 'brand', 'value': 'Adidas'}]}
            """)
    void countTheCardsThatTheEndpointServesOnceItIsPublished(String name, String selection) {
        McpCaller caller = caller();
        String version = "preview-" + name;
        caller.call("create_api_version", json("{'destinationId': 'webshop', 'version': '%s'}".formatted(version)));
        ObjectNode arguments =
                json("{'apiVersionId': 'webshop-%s', 'id': 'products', 'name': 'Products'}".formatted(version));
        arguments.set("contentSelection", json(selection).put("cardDefinitionId", "product"));
        JsonNode draft = structured(caller.call("draft_endpoint", arguments));
        caller.call("create_endpoint", (ObjectNode) draft.at("/submit/arguments"));

        long served = served(caller, version);

        assertTrue(served > 0, draft::toPrettyString);
        assertEquals(served, draft.at("/preview/matchCount").asLong(), draft::toPrettyString);
    }

    /** How many documents integrations are given; the version is published only for that. */
    private long served(McpCaller caller, String version) {
        String state = "{'apiVersionId': 'webshop-%s', 'state': '%s'}";
        caller.call("update_api_version", json(state.formatted(version, "Published")));
        sandbox.advance(Duration.ofSeconds(10));
        JsonNode answer = given().get("%s/global/contoso-retail/webshop/%s/products?includeTotals=true&top=1"
                        .formatted(sandbox.occtooUrl(), version))
                .as(JsonNode.class);
        caller.call("update_api_version", json(state.formatted(version, "Stopped")));
        return answer.path("total").asLong();
    }

    /** What names the thing, as a second draft would propose another version. */
    private static JsonNode ids(JsonNode draft) {
        ObjectNode arguments = (ObjectNode) draft.at("/submit/arguments");
        return arguments.has("version")
                ? arguments.deepCopy().retain("version")
                : arguments.deepCopy().retain("id");
    }

    private static JsonNode structured(JsonNode answer) {
        JsonNode structured = answer.at("/result/structuredContent");
        assertTrue(structured.isObject(), answer::toPrettyString);
        return structured;
    }
}
