package dev.postern.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Allowance;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.conformance.PassOffice;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.conformance.TokenServiceStandIn;
import dev.postern.sandbox.Sandbox;
import dev.postern.sandbox.SandboxOptions;
import dev.postern.sandbox.occtoo.OcctooKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With derived tools off, what remains works with what Occtoo documents alone. */
@QuarkusTest
@TestProfile(DocumentedToolsAgainstTheStandInTest.Off.class)
class DocumentedToolsAgainstTheStandInTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T12:00:00Z"));
    private final PassOffice office = new PassOffice("occtoo");
    private Vertx vertx;
    private TokenServiceStandIn tokenService;
    private Sandbox sandbox;
    private McpCaller caller;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        tokenService = new TokenServiceStandIn(vertx, office);
        sandbox = Sandbox.start(SandboxOptions.onFreePorts().clock(now::get).port("occtoo", TestHouse.vendorPort()));
        OcctooKey key = OcctooKey.CONTOSO;
        Map<String, String> credential = Map.of(
                "client_id", key.clientId(),
                "client_secret", key.clientSecret(),
                "tenant_id", key.tenantId(),
                "safename", key.safename(),
                "destination_client_id", key.destinationClientId(),
                "destination_client_secret", key.destinationClientSecret());
        caller = new McpCaller(office.pass(tokenService.account(credential), Allowance.EVERYTHING));
    }

    @AfterEach
    void stop() {
        sandbox.close();
        tokenService.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            search_data_sources         | {'query': 'stor'} | /result/0/properties/0/id | name
            search_data_sources         | {'status': 'Purging'} | /result/0/id | legacy-catalogue
            describe_data_source_schema | {'sourceId': 'products', 'fields': ['filterType']} | /result_count | 11
            list_configuration          | {} | /managedTags/0/displayName | Colours
            list_configuration          | {} | /dataSources/1/propertyCount | 4
            list_source_entries         | {'sourceId': 'stores', 'entryIds': ['store-01', 'store-99']} | /missing/0 | store-99
            search_destination_data     | {'destinationId': 'webshop', 'version': 'v1', 'endpoint': 'stores', 'filters': {'must': {'city': 'Oslo'}}} | /result/0/id | store-04
            search_destination_data     | {'destinationId': 'webshop', 'version': 'v1', 'endpoint': 'stores', 'sort': [{'property': 'city', 'direction': 'desc'}], 'limit': 1} | /result/0/city | Stockholm
            search_destination_data     | {'destinationId': 'webshop', 'version': 'v1', 'endpoint': 'products', 'includeTotals': true, 'search': 'adidas'} | /facets/0/header | Brand
            search_destination_data     | {'destinationId': 'partner-feed', 'version': 'v1', 'endpoint': 'running-products', 'limit': 1} | /result_count | 1
            """)
    void read(String tool, String arguments, String place, String expected) {
        JsonNode answer = answer(tool, arguments);

        assertEquals(expected, answer.at(place).asText(), answer::toPrettyString);
    }

    @Test
    void followAnImportToWhatIntegrationsSee() {
        JsonNode receipt = answer(
                "import_data",
                "{'sourceId': 'stores', 'entries': [{'id': 'store-04', 'properties': [{'id': 'City', 'value': 'Bergen'}]}]}");
        assertEquals(1, receipt.path("acceptedEntryCount").asInt(), receipt::toPrettyString);
        now.updateAndGet(before -> before.plusMillis(500));
        JsonNode entry = answer("list_source_entries", "{'sourceId': 'stores', 'entryIds': ['store-04']}");
        assertTrue(entry.toString().contains("Bergen"), entry::toPrettyString);
        assertEquals("Pending", stage(3).path("status").asText());
        now.updateAndGet(before -> before.plusSeconds(10));

        JsonNode trace = stage(3);

        assertEquals("Completed", trace.path("status").asText(), trace::toPrettyString);
        JsonNode changes =
                answer("query_changelog", "{'sourceId': 'stores', 'from': '2026-11-20', 'changeType': 'Updated'}");
        assertEquals("store-04", changes.at("/result/0/entryId").asText(), changes::toPrettyString);
        JsonNode seen = answer(
                "search_destination_data",
                "{'destinationId': 'webshop', 'version': 'v1', 'endpoint': 'stores', 'filters': {'must': {'city': 'Bergen'}}}");
        assertEquals("store-04", seen.at("/result/0/id").asText(), seen::toPrettyString);
    }

    @Test
    void goThroughADestinationPageByPage() {
        ObjectNode arguments = json("{'destinationId': 'webshop', 'version': 'v1', 'endpoint': 'stores', 'limit': 2}");
        StringBuilder found = new StringBuilder();
        JsonNode page;
        do {
            page = read(caller.call("search_destination_data", arguments));
            page.path("result")
                    .forEach(each -> found.append(each.path("id").asText()).append(' '));
            arguments.set("next_cursor", page.path("next_cursor"));
        } while (page.path("next_cursor").isTextual());

        assertEquals(
                "store-01 store-02 store-03 store-04 store-05", found.toString().strip());
    }

    @Test
    void makeASourceAndChangeItsProperties() {
        answer(
                "create_data_source",
                "{'id': 'toys', 'name': 'Toys', 'properties': [{'id': 'Brand', 'type': 'Text'}, {'id': 'sizes', 'type': 'List', 'delimiter': ','}]}");
        answer(
                "import_data",
                "{'sourceId': 'toys', 'entries': [{'id': 't-1', 'properties': [{'id': 'sizes', 'value': ['S', 'M']}]}]}");
        now.updateAndGet(before -> before.plusSeconds(5));

        JsonNode changed = answer(
                "upsert_data_source_properties",
                "{'sourceId': 'toys', 'properties': [{'id': 'sizes', 'delimiter': '|'}, {'id': 'brand', 'displayName': 'Maker'}, {'id': 'age', 'type': 'Integer'}]}");

        assertEquals("[\"sizes\"]", changed.path("reindexed").toString(), changed::toPrettyString);
        JsonNode schema = answer("describe_data_source_schema", "{'sourceId': 'toys'}");
        assertEquals(3, schema.path("result_count").asInt(), schema::toPrettyString);
        assertTrue(schema.toString().contains("Maker"), schema::toPrettyString);
    }

    @Test
    void refuseAThousandEntriesForTheOneThatIsBad() {
        JsonNode before = sandbox.state("occtoo");
        ObjectNode arguments = json("{'sourceId': 'products'}");
        ArrayNode entries = arguments.putArray("entries");
        for (int i = 0; i < 1000; i++) {
            ArrayNode properties = entries.addObject().put("id", "new-" + i).putArray("properties");
            properties.addObject().put("id", "brand").put("value", "Nike");
            properties.addObject().put("id", "title").put("value", "Shoe " + i).put("language", "en");
            ObjectNode price = properties.addObject().put("id", "price");
            if (i == 999) {
                price.put("value", "9,90");
            } else {
                price.put("value", 9.9);
            }
        }

        JsonNode refused = caller.call("import_data", arguments);

        String text = refused.at("/result/content/0/text").asText();
        assertTrue(text.contains("there is 1 mistake"), text);
        assertTrue(text.contains("entries[999].properties[2].value: the property is Decimal"), text);
        assertEquals(before, sandbox.state("occtoo"));
        ((ObjectNode) arguments.at("/entries/999/properties/2")).put("value", 9.9);
        assertEquals(
                1000,
                read(caller.call("import_data", arguments))
                        .path("acceptedEntryCount")
                        .asInt());
    }

    private JsonNode stage(int place) {
        return answer("trace_entry_lifecycle", "{'sourceId': 'stores', 'entryId': 'store-04'}")
                .path("stages")
                .path(place);
    }

    private JsonNode answer(String tool, String arguments) {
        return read(caller.call(tool, json(arguments)));
    }

    private static JsonNode read(JsonNode answer) {
        assertFalse(answer.at("/result/isError").asBoolean(true), answer::toPrettyString);
        return McpCaller.read(answer.at("/result/content/0/text").asText());
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) McpCaller.read(text.replace('\'', '"'));
    }

    /** Only what Occtoo documents, at a stand-in that serves all of its hosts. */
    public static final class Off implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    StandInHouse.class,
                    Map.of("vendor", "occtoo", "others", "auth,global,destinations", "derived", "false")));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
