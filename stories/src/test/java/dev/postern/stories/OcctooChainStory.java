package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Read, reason, write, verify, within one session. */
@ExtendWith(Standing.class)
class OcctooChainStory {
    @Test
    void lowersAPriceAndSeesItInTheShop(House house) {
        Occtoo occtoo = Occtoo.contoso(house);
        try (Agent agent = occtoo.agent()) {
            JsonNode before = agent.call(
                    "list_source_entries", Map.of("sourceId", "products", "entryIds", List.of("product-0002")));
            double lower = value(before.at("/result/0"), "price").asDouble() - 50;
            agent.call(
                    "import_data",
                    Map.of(
                            "sourceId",
                            "products",
                            "entries",
                            List.of(Map.of(
                                    "id",
                                    "product-0002",
                                    "properties",
                                    List.of(Map.of("id", "price", "value", lower))))));
            occtoo.settle();

            JsonNode history =
                    agent.call("get_entry_history", Map.of("sourceId", "products", "entryId", "product-0002"));
            JsonNode shop = agent.call(
                    "search_destination_data",
                    Map.of(
                            "destinationId", "webshop",
                            "version", "v1",
                            "endpoint", "products",
                            "filters", Map.of("must", Map.of("id", List.of("product-0002")))));

            JsonNode newest = history.at("/result/0");
            assertEquals("price", newest.path("propertyId").asText(), history.toString());
            assertEquals(lower, newest.path("newValue").asDouble(), history.toString());
            assertEquals(lower + 50, newest.path("oldValue").asDouble(), history.toString());
            assertEquals(lower, shop.at("/result/0/price").asDouble(), shop.toString());
            assertEquals(
                    lower,
                    value(occtoo.look("/v1/sources/products/entries/product-0002"), "price")
                            .asDouble());
            assertEquals(List.of("POST /v1/sources/products"), occtoo.changes());
        }
    }

    @Test
    void buildsFromASourceToAnEndpoint(House house) {
        Occtoo occtoo = Occtoo.contoso(house);
        try (Agent agent = occtoo.agent()) {
            submit(
                    agent,
                    "draft_data_source",
                    Map.of(
                            "name",
                            "Gift cards",
                            "properties",
                            List.of(
                                    Map.of("id", "Label", "displayName", "Label", "type", "Text"),
                                    Map.of("id", "amount", "displayName", "Amount", "type", "Integer"))));
            submit(
                    agent,
                    "draft_card_definition",
                    Map.of(
                            "name",
                            "Gift card",
                            "sourceIds",
                            List.of("giftCards"),
                            "properties",
                            List.of(Map.of(
                                    "id", "label",
                                    "type", "Text",
                                    "sourceId", "giftCards",
                                    "sourcePropertyId", "label"))));
            agent.call("activate_card_definition", Map.of("cardDefinitionId", "giftCard"));
            submit(agent, "draft_destination", Map.of("name", "Gift shop", "languages", List.of("en", "sv")));
            submit(agent, "draft_api_version", Map.of("destinationId", "giftShop"));
            occtoo.settle();
            submit(
                    agent,
                    "draft_endpoint",
                    Map.of(
                            "apiVersionId",
                            "giftShop-v1",
                            "name",
                            "Cards",
                            "contentSelection",
                            Map.of(
                                    "cardDefinitionId",
                                    "giftCard",
                                    "properties",
                                    List.of(Map.of("cardPropertyId", "label")))));
            agent.call("update_api_version", Map.of("apiVersionId", "giftShop-v1", "state", "Published"));
            agent.call(
                    "import_data",
                    Map.of(
                            "sourceId",
                            "giftCards",
                            "entries",
                            List.of(Map.of(
                                    "id", "gift-50", "properties", List.of(Map.of("id", "label", "value", "Fifty"))))));
            occtoo.settle();
            JsonNode seen = agent.call(
                    "search_destination_data",
                    Map.of("destinationId", "giftShop", "version", "v1", "endpoint", "cards"));

            assertEquals("Fifty", seen.at("/result/0/label").asText(), seen.toString());
            assertTrue(
                    occtoo.look("/v1/configuration?focusId=giftShop").toString().contains("giftShop-v1"));
        }
    }

    /** Takes the draft's own arguments to the tool that it names, as a person would who agrees. */
    private static void submit(Agent agent, String draft, Map<String, Object> arguments) {
        JsonNode submit = agent.structured(draft, arguments).path("submit");
        agent.call(submit.path("tool").asText(), Agent.asMap(submit.path("arguments")));
    }

    private static JsonNode value(JsonNode entry, String property) {
        for (JsonNode each : entry.path("properties")) {
            if (each.path("id").asText().equals(property)) {
                return each.path("value");
            }
        }
        throw new AssertionError("no " + property + " in " + entry);
    }
}
