package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A batch is pushed and confirmed; one bad entry among a thousand keeps all of them out. */
@ExtendWith(Standing.class)
class OcctooImportStory {
    @Test
    void pushesABatchAndConfirmsThatItLanded(House house) {
        Occtoo occtoo = Occtoo.contoso(house);
        try (Agent agent = occtoo.agent()) {
            JsonNode receipt = agent.call(
                    "import_data",
                    Map.of(
                            "sourceId",
                            "stores",
                            "entries",
                            List.of(store("store-06", "Uppsala"), store("store-07", "Bergen"))));
            occtoo.settle();
            JsonNode landed =
                    agent.call("list_source_entries", Map.of("sourceId", "stores", "entryIds", List.of("store-07")));
            JsonNode indexed = agent.call("search_entries", Map.of("sourceId", "stores", "search", "Bergen"));

            assertEquals(2, receipt.path("acceptedEntryCount").asInt(), receipt.toString());
            assertEquals("store-07", landed.at("/result/0/id").asText(), landed.toString());
            assertEquals("store-07", indexed.at("/result/0/id").asText(), indexed.toString());
            assertTrue(
                    occtoo.look("/v1/sources/stores/entries/store-06")
                            .toString()
                            .contains("Uppsala"),
                    "at the vendor");
        }
    }

    @Test
    void refusesAThousandEntriesForTheSakeOfOne(House house) {
        Occtoo occtoo = Occtoo.contoso(house);
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            entries.add(product("batch-" + i, i == 617 ? "cheap" : 12.5));
        }
        try (Agent agent = occtoo.agent()) {
            String refusal =
                    Agent.text(agent.refused("import_data", Map.of("sourceId", "products", "entries", entries)));

            assertTrue(refusal.contains("entries[617].properties[0].value"), refusal);
            assertEquals(List.of(), occtoo.changes());
            occtoo.settle();
            assertEquals(
                    404,
                    occtoo.get("/v1/sources/products/entries/batch-0").extract().statusCode());
        }
    }

    @Test
    void takesAThousandGoodOnes(House house) {
        Occtoo occtoo = Occtoo.contoso(house);
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            entries.add(product("batch-" + i, 12.5));
        }
        try (Agent agent = occtoo.agent()) {
            JsonNode receipt = agent.call("import_data", Map.of("sourceId", "products", "entries", entries));
            occtoo.settle();

            assertEquals(1_000, receipt.path("acceptedEntryCount").asInt(), receipt.toString());
            assertEquals(
                    200,
                    occtoo.get("/v1/sources/products/entries/batch-999")
                            .extract()
                            .statusCode());
            assertEquals(List.of("POST /v1/sources/products"), occtoo.changes());
        }
    }

    @Test
    void deletesAnEntry(House house) {
        Occtoo occtoo = Occtoo.contoso(house);
        try (Agent agent = occtoo.agent()) {
            agent.call(
                    "import_data",
                    Map.of("sourceId", "stores", "entries", List.of(Map.of("id", "store-05", "delete", true))));
            occtoo.settle();

            assertEquals(
                    404,
                    occtoo.get("/v1/sources/stores/entries/store-05").extract().statusCode());
        }
    }

    private static Map<String, Object> store(String id, String city) {
        return Map.of(
                "id",
                id,
                "properties",
                List.of(
                        Map.of("id", "name", "value", city + " Central"),
                        Map.of("id", "city", "value", city),
                        Map.of("id", "storeid", "value", id)));
    }

    private static Map<String, Object> product(String id, Object price) {
        return Map.of("id", id, "properties", List.of(Map.of("id", "price", "value", price)));
    }
}
