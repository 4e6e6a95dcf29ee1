package dev.postern.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.result.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tools ask for is what a stand-in understands that was written from the same pages by somebody else. */
@QuarkusTest
@QuarkusTestResource(
        value = TestHouse.class,
        initArgs = {
            @ResourceArg(name = "vendor", value = "occtoo"),
            @ResourceArg(name = "others", value = "auth,global,destinations")
        })
class ToolsAgainstTheStandInTest extends AgainstTheStandIn {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            whoami                    | {} | /tenant/safename | contoso-retail
            search_property_values    | {'cardDefinitionId': 'product', 'propertyId': 'brand', 'query': 'adiBas'} | /result/0/value | Adidas
            search_entries            | {'sourceId': 'stores', 'filters': [{'property': 'city', 'type': 'text', 'operator': 'equals', 'value': 'Oslo'}], 'facets': [{'property': 'city'}]} | /result/0/id | store-04
            search_entries            | {'sourceId': 'stores', 'facets': [{'property': 'city'}], 'limit': 1} | /facets/0/propertyId | city
            search_cards              | {'cardDefinitionId': 'product', 'segmentIds': {'include': ['discontinued']}, 'sort': [{'property': 'id', 'direction': 'desc'}]} | /total_count | 2
            search_cards              | {'cardDefinitionId': 'product', 'relation': {'relationId': 'product-stores', 'exists': false}, 'limit': 1} | /result_count | 0
            describe_card_definition  | {'cardDefinitionId': 'campaign'} | /status | Draft
            search_managed_tag_values | {'managedTagName': 'colour', 'parentKey': 'blue'} | /result/0/key | blue-navy
            list_segments             | {'status': 'Scheduled'} | /result/0/id | spring-campaign
            search_destination_queue  | {'destinationId': 'webshop', 'status': 'Failed'} | /result/0/cardId | product-0021
            list_metrics              | {'fields': ['name']} | /result/0/name | cards.updated
            get_metrics               | {'name': 'cards.updated', 'bucket': 'day', 'aggregation': 'sum'} | /name | cards.updated
            update_data_source        | {'sourceId': 'stores', 'languages': ['SV-se', 'en']} | /languages/0 | sv-SE
            """)
    void answers(String tool, String arguments, String place, String expected) {
        JsonNode answer = answer(tool, arguments);

        assertEquals(expected, answer.at(place).asText(), answer::toPrettyString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            webshop-v1-campaigns | spring-sale  | The card definition is Draft; it has to be activated.
            webshop-v1-products  | product-0007 | The endpoint's segments leave the card out.
            webshop-v1-products  | product-0013 | The card does not pass the endpoint's filters.
            webshop-v1-products  | product-0034 | The card is still in the queue.
            webshop-v0-products  | product-0001 | The API version is Stopped; only a Published one has data.
            """, quoteCharacter = '"')
    void saysWhyACardIsNotPublished(String endpoint, String card, String conclusion) {
        JsonNode answer = answer("why_not_published", "{'endpointId': '%s', 'cardId': '%s'}".formatted(endpoint, card));

        assertEquals(conclusion, answer.path("conclusion").asText(), answer::toPrettyString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list_source_entries      | sourceId         | legacy-catalogue
            import_data              | sourceId         | products
            describe_card_definition | cardDefinitionId | campaign
            search_entries           | filters          | launchdate
            search_cards             | filters          | launchDate
            """)
    void tellWhatOnlyTheAccountHas(String name, String argument, String known) {
        JsonNode tools = caller().send("tools/list", Json.NODES.objectNode()).at("/result/tools");

        JsonNode schema = tools.valueStream()
                .filter(tool -> tool.path("name").asText().equals(name))
                .map(tool -> tool.at("/inputSchema/properties").path(argument))
                .findFirst()
                .orElseThrow();
        assertTrue(schema.toString().contains(known), schema::toPrettyString);
    }

    @Test
    void takesTheNameOfAPropertyForItsId() {
        McpCaller caller = caller();
        caller.send("tools/list", Json.NODES.objectNode());

        JsonNode answer = read(
                caller.call(
                        "search_entries",
                        json(
                                "{'sourceId': 'stores', 'filters': [{'property': 'Store id', 'type': 'text', 'operator': 'equals', 'value': 'store-03'}]}")));

        assertEquals("store-03", answer.at("/result/0/id").asText(), answer::toPrettyString);
    }

    @Test
    void followsAListToItsEndByItsCursor() {
        ObjectNode arguments = json("{'sourceId': 'stores', 'limit': 2, 'sort': [{'property': 'city'}]}");
        StringBuilder found = new StringBuilder();
        JsonNode page;
        do {
            page = read(caller().call("search_entries", arguments));
            page.path("result")
                    .forEach(entry -> found.append(entry.path("id").asText()).append(' '));
            arguments.set("next_cursor", page.path("next_cursor"));
        } while (page.path("next_cursor").isTextual());

        assertEquals(
                "store-02 store-05 store-03 store-04 store-01", found.toString().strip());
    }

    @Test
    void queuesAChangeOfSegmentsAndCancelsItByItsIdAlone() {
        String queued = "{'endpointId': 'webshop-v1-products', 'segmentId': 'spring-campaign', 'operation': 'Exclude'}";
        JsonNode change = answer("queue_endpoint_segment_change", queued);
        String version =
                "{'apiVersionId': '%s'}".formatted(change.path("apiVersionId").asText());
        assertEquals(
                change.path("id"),
                answer("list_queued_endpoint_segment_changes", version).at("/result/0/id"));

        answer(
                "delete_queued_endpoint_segment_changes",
                "{'ids': ['%s']}".formatted(change.path("id").asText()));

        assertEquals(
                0,
                answer("list_queued_endpoint_segment_changes", version)
                        .path("result_count")
                        .asInt());
    }

    @Test
    void buildsADestinationUpToItsEndpoint() {
        answer("create_destination", "{'id': 'kiosk', 'displayName': 'Kiosk', 'languages': ['en']}");
        answer("update_destination", "{'destinationId': 'kiosk', 'languages': ['en', 'sv'], 'defaultLanguage': 'sv'}");
        answer(
                "create_segment",
                "{'id': 'oslo', 'name': 'Oslo', 'cardDefinitionId': 'store', 'kind': 'Fixed', 'cardIds': ['store-04']}");
        answer("update_segment", "{'segmentId': 'oslo', 'description': 'One shop'}");
        JsonNode version = answer("create_api_version", "{'destinationId': 'kiosk', 'version': 'v1'}");
        String versionId = version.path("id").asText();
        ObjectNode endpoint =
                json("{'id': 'stores', 'name': 'Stores', 'contentSelection': {'cardDefinitionId': 'store'}}");
        String endpointId = read(caller().call("create_endpoint", endpoint.put("apiVersionId", versionId)))
                .path("id")
                .asText();
        answer(
                "update_endpoint",
                "{'endpointId': '%s', 'facets': [{'propertyId': 'city', 'size': 5}]}".formatted(endpointId));

        JsonNode published =
                answer("update_api_version", "{'apiVersionId': '%s', 'state': 'Published'}".formatted(versionId));

        assertEquals("Published", published.path("state").asText());
    }

    @Test
    void buildsCardsUpToTheirRelation() {
        String property =
                "[{'id': 'listPrice', 'type': 'Decimal', 'sourceId': 'prices', 'sourcePropertyId': 'listprice'}]";
        answer(
                "create_card_definition",
                "{'id': 'price', 'name': 'Price', 'sourceIds': ['prices'], 'properties': %s}".formatted(property));
        String currency = "[{'id': 'currency', 'type': 'Text', 'sourceId': 'prices', 'sourcePropertyId': 'currency'}]";
        answer("update_card_definition", "{'cardDefinitionId': 'price', 'addProperties': %s}".formatted(currency));
        answer(
                "create_relation_definition",
                "{'name': 'In', 'sourceCardDefinitionId': 'product', 'sourcePropertyId': 'brand', 'targetCardDefinitionId': 'store', 'targetPropertyId': 'city'}");

        JsonNode activated = answer("activate_card_definition", "{'cardDefinitionId': 'price'}");

        assertEquals("Updating", activated.path("status").asText());
        assertEquals(2, activated.path("properties").size());
    }

    private JsonNode answer(String tool, String arguments) {
        return read(caller().call(tool, json(arguments)));
    }

    private static JsonNode read(JsonNode answer) {
        assertFalse(answer.at("/result/isError").asBoolean(true), answer::toPrettyString);
        return McpCaller.read(answer.at("/result/content/0/text").asText());
    }
}
