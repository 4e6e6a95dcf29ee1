package dev.postern.sandbox.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardTest extends OcctooTest {
    private static final String PRODUCT = "/v1/card-definitions/product";
    private static final String COLOURS = "/v1/managed-tags/0b6a2c1e-55d4-4b39-8f1b-6f3f6f0a1c01";

    @Test
    void findsTheValueThatAMisspeltWordMeans() {
        JsonNode items = CONTOSO.get(PRODUCT + "/properties/brand/values?q=adiBas")
                .body()
                .path("items");

        assertEquals(List.of("Adidas"), all(items, "value"));
        assertEquals(33, items.path(0).path("count").asInt());
        assertTrue(items.path(0).path("score").asDouble() > 0.8);
        assertEquals(
                6,
                CONTOSO.get(PRODUCT + "/properties/brand/values")
                        .body()
                        .path("items")
                        .size());
    }

    @Test
    void searchesWithTypedFiltersSegmentsAndRelations() {
        String search = "{'filters':[{'property':'price','type':'number','operator':'between','from':300,'to':340}],"
                + "'segmentIds':{'include':['running']},'relation':{'relationId':'product-stores','exists':true,'targetCardId':'store-03'},"
                + "'sort':[{'property':'price','direction':'desc'}],'facets':[{'property':'brand','size':5}]}";

        Answer answer = CONTOSO.post(PRODUCT + "/cards/search", search);

        assertEquals(List.of("product-0036", "product-0032", "product-0016", "product-0012"), ids(answer));
        assertEquals(4, answer.body().path("totalCount").asInt());
        assertEquals(
                "brand", answer.body().path("facets").path(0).path("propertyId").asText());
    }

    @Test
    void namesThePathOfAFilterThatDoesNotFitItsProperty() {
        Answer answer = CONTOSO.post(
                PRODUCT + "/cards/search",
                "{'filters':[{'property':'price','type':'text','operator':'equals','value':'1'},{'property':'nothing','operator':'exists'}]}");

        assertEquals(400, answer.status());
        assertEquals("Property 'price' is Decimal; use filter type 'number'.", error(answer, "filters[0].type"));
        assertFalse(error(answer, "filters[1].property").isEmpty());
    }

    @Test
    void pagesWithACursorThatIsBoundToItsQuery() {
        Answer first = CONTOSO.post(PRODUCT + "/cards/search", "{'limit':3}");
        String after = first.body().path("after").asText();

        Answer second = CONTOSO.post(PRODUCT + "/cards/search", "{'limit':3,'after':'" + after + "'}");
        Answer other = CONTOSO.post(PRODUCT + "/cards/search", "{'limit':3,'search':'nike','after':'" + after + "'}");

        assertEquals(List.of("product-0004", "product-0005", "product-0006"), ids(second));
        assertEquals(400, other.status());
        assertFalse(error(other, "after").isEmpty());
    }

    @Test
    void activatesADefinitionBeforeItCanBeRelated() {
        String relation = "{'name':'Shown in','sourceCardDefinitionId':'campaign','sourcePropertyId':'name',"
                + "'targetCardDefinitionId':'store','targetPropertyId':'name'}";

        assertEquals(409, CONTOSO.post("/v1/relation-definitions", relation).status());
        assertEquals(
                202,
                CONTOSO.post("/v1/card-definitions/campaign/activate", "{}").status());
        assertEquals("Updating", status("campaign"));
        advance(1.5);
        assertEquals("Active", status("campaign"));
        assertEquals(201, CONTOSO.post("/v1/relation-definitions", relation).status());
        assertEquals(
                List.of("midsummer", "spring-sale"),
                ids(CONTOSO.post("/v1/card-definitions/campaign/cards/search", "{'sort':[{'property':'id'}]}")));
    }

    @Test
    void keepsTheActiveFormUntilChangesAreActivated() {
        CONTOSO.patch(
                "/v1/card-definitions/store",
                "{'properties':[{'id':'town','name':'Town','type':'Text','sourceId':'stores','sourcePropertyId':'city'}]}");

        assertEquals("PendingChanges", status("store"));
        assertTrue(store().path("properties").has("city"));
        CONTOSO.post("/v1/card-definitions/store/activate", "{}");
        advance(1.5);
        assertEquals("Stockholm", store().path("properties").path("town").asText());
    }

    @Test
    void editsSinglePropertiesOfADefinition() {
        Answer edited = CONTOSO.patch(
                "/v1/card-definitions/store",
                "{'removePropertyIds':['city'],'updateProperties':[{'id':'name','name':'Shop'}],"
                        + "'addProperties':[{'id':'opened','type':'Timestamp','sourceId':'stores','sourcePropertyId':'opened'}]}");
        Answer refused = CONTOSO.patch("/v1/card-definitions/store", "{'removePropertyIds':['nothing']}");

        assertEquals(List.of("name", "storeId", "opened"), all(edited.body().path("properties"), "id"));
        assertEquals(
                "Shop", edited.body().path("properties").path(0).path("name").asText());
        assertFalse(error(refused, "removePropertyIds[0]").isEmpty());
    }

    @Test
    void makesSegmentsByQueryAndByCards() {
        Answer query = CONTOSO.post(
                "/v1/segments",
                "{'id':'nike','name':'Nike','cardDefinitionId':'product','kind':'Query','filters':[{'property':'brand','type':'text','operator':'equals','value':'Nike'}]}");
        Answer fixed = CONTOSO.post(
                "/v1/segments",
                "{'name':'Two','segmentDefinitionId':'product-groups','kind':'Fixed','cardIds':['product-0001','product-0002']}");
        Answer later = CONTOSO.post(
                "/v1/segments",
                "{'name':'Later','segmentDefinitionId':'product-groups','kind':'Fixed','cardIds':['product-0001'],'schedule':{'from':'2026-03-10T08:00:10Z','to':'2026-03-10T09:00:00Z'}}");
        String laterId = later.body().path("id").asText();

        assertEquals(34, query.body().path("cardCount").asInt());
        assertEquals(2, fixed.body().path("cardCount").asInt());
        assertEquals("Scheduled", later.body().path("status").asText());
        advance(10);
        assertTrue(ids(CONTOSO.get("/v1/segments?status=Active")).contains(laterId));
        advance(3_600);
        assertTrue(ids(CONTOSO.get("/v1/segments?status=Archived")).contains(laterId));
        assertEquals(
                400, CONTOSO.post("/v1/segments", "{'name':'x','kind':'Query'}").status());
    }

    @Test
    void listsNestedValuesOfAManagedTag() {
        Answer within = CONTOSO.get(COLOURS + "/values?parentKey=blue");

        assertEquals(List.of("blue-navy", "blue-sky"), all(within.body().path("items"), "key"));
        assertEquals(
                List.of("red-wine"),
                all(CONTOSO.get(COLOURS + "/values?key=wine").body().path("items"), "key"));
        assertEquals(
                409,
                CONTOSO.post(COLOURS + "/values", "{'key':'red','value':{'localizedValue':{'en':'Red'}}}")
                        .status());
        assertEquals(409, CONTOSO.delete(COLOURS).status());
        assertEquals(404, FABRIKAM.get(COLOURS).status());
    }

    @Test
    void keepsTenantsWithTheSameIdsApart() {
        String entry = PRODUCTS + "/entries/product-0001";

        assertEquals("Fabrikam", value(FABRIKAM.get(entry).body(), "brand").asText());
        assertEquals("Nike", value(CONTOSO.get(entry).body(), "brand").asText());
        assertEquals(
                3,
                FABRIKAM.post(PRODUCT + "/cards/search", "{}")
                        .body()
                        .path("totalCount")
                        .asInt());
    }

    private static String status(String definition) {
        return CONTOSO.get("/v1/card-definitions/" + definition)
                .body()
                .path("status")
                .asText();
    }

    private static JsonNode store() {
        return CONTOSO.post("/v1/card-definitions/store/cards/search", "{'sort':[{'property':'id'}]}")
                .body()
                .path("items")
                .path(0);
    }
}
