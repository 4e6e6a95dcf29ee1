package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which destinations there are, what they expose, and where an entry has got stuck. */
@ExtendWith(Standing.class)
class OcctooAuditStory {
    @Test
    void followsAnEntryToTheStageThatFailed(House house) {
        Occtoo occtoo = Occtoo.contoso(house);
        try (Agent agent = occtoo.agent()) {
            JsonNode map = agent.call("list_configuration", Map.of());
            JsonNode trace =
                    agent.call("trace_entry_lifecycle", Map.of("sourceId", "products", "entryId", "product-0021"));
            JsonNode failed =
                    agent.call("search_destination_queue", Map.of("destinationId", "webshop", "status", "Failed"));

            assertEquals(
                    occtoo.look("/v1/configuration").path("destinations").size(),
                    map.path("destinations").size(),
                    map.toString());
            assertTrue(map.path("endpoints").toString().contains(Occtoo.SHOP), map.toString());
            assertEquals("Failed", stage(trace, "Destination").path("status").asText(), trace.toString());
            assertEquals("Completed", stage(trace, "Cards").path("status").asText(), trace.toString());
            assertEquals("product-0021", failed.at("/result/0/cardId").asText(), failed.toString());
            assertEquals(List.of(), occtoo.changes());
        }
    }

    @Test
    void seesWhatIntegrationsSee(House house) {
        try (Agent agent = Occtoo.contoso(house).agent()) {
            JsonNode map = agent.call("list_configuration", Map.of());
            JsonNode open = agent.call(
                    "search_destination_data",
                    Map.of(
                            "endpointId",
                            endpoint(map, "webshop", "v1", "Products"),
                            "filters",
                            Map.of("must", Map.of("brand", List.of("Adidas"))),
                            "limit",
                            5));
            JsonNode closed = agent.call(
                    "search_destination_data",
                    Map.of("endpointId", endpoint(map, "partner-feed", "v1", "Running products"), "limit", 5));

            assertEquals(5, open.path("result").size(), open.toString());
            open.path("result")
                    .forEach(each -> assertEquals("Adidas", each.path("brand").asText(), each.toString()));
            assertTrue(open.path("facets").size() > 0, open.toString());
            assertEquals(5, closed.path("result").size(), closed.toString());
        }
    }

    @Test
    void findsInTheConfigurationWhatStandsInAnEndpointsAddress(House house) {
        try (Agent agent = Occtoo.contoso(house).agent()) {
            JsonNode map = agent.call("list_configuration", Map.of());
            JsonNode endpoint = named(map.path("endpoints"), "id", endpoint(map, "webshop", "v1", "Stores"));
            JsonNode found = agent.call(
                    "search_destination_data",
                    Map.of(
                            "destinationId",
                            "webshop",
                            "version",
                            "v1",
                            "endpoint",
                            endpoint.path("identifier").asText()));

            assertTrue(found.path("result").size() > 0, found.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "webshop-v1-campaigns, spring-sale,  content_selection",
        "webshop-v1-products,  product-0007, content_selection",
        "webshop-v1-products,  product-0013, filters",
        "webshop-v1-products,  product-0021, queue_state",
        "webshop-v1-products,  product-0034, queue_state",
        "webshop-v0-products,  product-0001, content_selection",
    })
    void saysWhyACardIsNotPublished(String endpoint, String card, String check, House house) {
        Occtoo occtoo = Occtoo.contoso(house);
        try (Agent agent = occtoo.agent()) {
            JsonNode why = agent.call("why_not_published", Map.of("endpointId", endpoint, "cardId", card));

            assertFalse(why.path("published").asBoolean(), why.toString());
            assertFalse(check(why, check).path("passed").asBoolean(), why.toString());
            assertEquals(
                    occtoo.search("/v1/endpoints/" + endpoint + "/why-not-published", Map.of("cardId", card))
                            .path("conclusion"),
                    why.path("conclusion"));
        }
    }

    @Test
    void findsNothingAmissWithACardThatIsPublished(House house) {
        try (Agent agent = Occtoo.contoso(house).agent()) {
            JsonNode why = agent.call("why_not_published", Map.of("endpointId", Occtoo.SHOP, "cardId", "product-0001"));

            assertTrue(why.path("published").asBoolean(), why.toString());
        }
    }

    /** The id of an endpoint of this name, as the configuration tells it. */
    private static String endpoint(JsonNode map, String destination, String version, String name) {
        JsonNode versions = named(map.path("destinations"), "id", destination).path("apiVersions");
        JsonNode versionId = named(versions, "version", version).path("id");
        for (JsonNode each : map.path("endpoints")) {
            if (each.path("apiVersionId").equals(versionId)
                    && each.path("name").asText().equals(name)) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("no endpoint " + name + " in " + map);
    }

    private static JsonNode stage(JsonNode trace, String name) {
        return named(trace.path("stages"), "stage", name);
    }

    private static JsonNode check(JsonNode why, String name) {
        return named(why.path("checks"), "check", name);
    }

    private static JsonNode named(JsonNode list, String key, String name) {
        for (JsonNode each : list) {
            if (each.path(key).asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no " + name + " in " + list);
    }
}
