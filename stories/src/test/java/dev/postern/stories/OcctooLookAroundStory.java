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

/** What is in a source, and what its entries are made of, without any destination. */
@ExtendWith(Standing.class)
class OcctooLookAroundStory {
    private static final Map<String, Object> ADIDAS =
            Map.of("property", "brand", "type", "text", "operator", "equals", "value", "Adidas");
    private static final Map<String, Object> CHEAP =
            Map.of("property", "price", "type", "number", "operator", "lt", "value", 350);

    @Test
    void asksWhatEntriesASourceHas(House house) {
        Occtoo occtoo = Occtoo.contoso(house);
        try (Agent agent = occtoo.agent()) {
            JsonNode source =
                    agent.call("search_data_sources", Map.of("query", "prod")).at("/result/0");
            JsonNode schema = agent.call(
                    "describe_data_source_schema",
                    Map.of("sourceId", source.path("id").asText()));
            JsonNode found = agent.call(
                    "search_entries", Map.of("sourceId", "products", "filters", List.of(ADIDAS, CHEAP), "limit", 100));

            assertEquals("products", source.path("id").asText(), source.toString());
            assertTrue(schema.toString().contains("\"launchdate\""), schema.toString());
            JsonNode there = occtoo.search(
                    "/v1/sources/products/entries/search", Map.of("filters", List.of(ADIDAS, CHEAP), "limit", 100));
            assertFalse(there.path("items").isEmpty(), there.toString());
            assertEquals(there.path("items").size(), found.path("result").size(), found.toString());
            assertEquals(List.of(), occtoo.changes());
        }
    }

    @Test
    void knowsABrandHoweverItIsWritten(House house) {
        try (Agent agent = Occtoo.contoso(house).agent()) {
            JsonNode values = agent.call(
                    "search_property_values",
                    Map.of("cardDefinitionId", "product", "propertyId", "brand", "query", "adiBas"));
            String brand = values.at("/result/0/value").asText();
            JsonNode cards = agent.call(
                    "search_cards",
                    Map.of(
                            "cardDefinitionId",
                            "product",
                            "filters",
                            List.of(Map.of("property", "brand", "type", "text", "operator", "equals", "value", brand)),
                            "limit",
                            100));

            assertEquals("Adidas", brand, values.toString());
            assertEquals(33, cards.path("result").size(), cards.toString());
        }
    }
}
