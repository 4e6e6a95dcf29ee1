package dev.postern.sandbox.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest extends OcctooTest {

    @ParameterizedTest
    @CsvSource({
        "name=PRODUCT,'products,images'",
        "type=Media,images",
        "status=Purging,legacy-catalogue",
        "createdFrom=2026-02-01T00:00:00Z,campaigns"
    })
    void filtersSources(String query, String found) {
        Answer answer = CONTOSO.get("/v1/sources?" + query);

        assertTrue(
                ids(answer).containsAll(List.of(found.split(","))), answer.raw().body());
        assertFalse(ids(answer).contains("stores"));
    }

    @Test
    void pagesSourcesWithoutACursorOnTheLastPage() {
        Answer first = CONTOSO.get("/v1/sources?limit=4&total=true");
        Answer last = CONTOSO.get("/v1/sources?limit=4&total=true&after="
                + first.body().path("after").asText());

        assertEquals(6, first.body().path("totalCount").asInt());
        assertEquals(List.of("images", "legacy-catalogue"), ids(last));
        assertFalse(last.body().has("after"));
        assertEquals(400, CONTOSO.get("/v1/sources?limit=201").status());
    }

    @Test
    void wantsADelimiterForListsAndForNothingElse() {
        String materials = PRODUCTS + "/properties/Materials";

        assertEquals(
                400,
                CONTOSO.put(materials, "{'displayName':'Materials','type':'List'}")
                        .status());
        assertEquals(
                400,
                CONTOSO.put(materials, "{'displayName':'Materials','type':'Text','delimiter':','}")
                        .status());
        Answer made = CONTOSO.put(materials, "{'displayName':'Materials','type':'List','delimiter':','}");
        assertEquals("materials", made.body().path("id").asText());
        assertEquals("Active", made.body().path("state").asText());
    }

    @Test
    void reindexesAPropertyWhoseTypeChanges() {
        String stock = PRODUCTS + "/properties/stock";

        Answer changed = CONTOSO.put(stock, "{'displayName':'Stock','type':'Text'}");
        assertEquals("Updating", changed.body().path("state").asText());
        advance(1);
        assertEquals("Active", CONTOSO.get(stock).body().path("state").asText());
        JsonNode entry = CONTOSO.get(PRODUCTS + "/entries/product-0005").body();
        assertEquals("\"5\"", value(entry, "stock").toString());
    }

    @Test
    void refusesToShowAValueThatItsTypeCannotHold() {
        CONTOSO.put(PRODUCTS + "/properties/brand", "{'displayName':'Brand','type':'Integer'}");

        assertEquals(409, CONTOSO.get(PRODUCTS + "/entries/product-0005").status());
    }

    @Test
    void readsEntriesInTheOrderOfTheirIds() {
        Answer answer = CONTOSO.get(PRODUCTS + "/entries?id=product-0009&id=gone&id=product-0002");

        assertEquals(List.of("product-0009", "product-0002"), ids(answer));
        assertEquals(
                List.of("product-0001", "product-0002", "product-0003"),
                ids(CONTOSO.get(PRODUCTS + "/entries?limit=3")));
    }

    @Test
    void tellsTheHistoryOfAnEntryNewestFirst() {
        JsonNode items =
                CONTOSO.get(PRODUCTS + "/entries/product-0002/history").body().path("items");

        assertEquals("Updated", items.path(0).path("changeType").asText());
        assertEquals("price", items.path(0).path("propertyId").asText());
        assertEquals(301.5, items.path(0).path("oldValue").asDouble());
        assertEquals(902.5, items.path(0).path("newValue").asDouble());
        assertEquals(2, items.path(0).path("version").asInt());
        assertEquals("Added", items.path(1).path("changeType").asText());
    }

    @Test
    void leavesNoTraceOfABatchThatChangesNothing() {
        CONTOSO.post(PRODUCTS, "{'entries':[{'id':'product-0005','properties':[{'id':'stock','value':5}]}]}");
        advance(2);

        Answer changes = CONTOSO.get(PRODUCTS + "/changelog?from=2026-03-10T00:00:00Z");

        assertEquals(0, changes.body().path("items").size());
        assertEquals(
                3,
                CONTOSO.get(PRODUCTS + "/changelog?from=2026-03-07T00:00:00Z&propertyId=price")
                        .body()
                        .path("items")
                        .size());
    }

    @Test
    void ordersEventsAndFiltersThem() {
        String filter = "(type%20eq%20%22source_entry.updated%22%20and%20sourceId%20eq%20%22products%22)";

        JsonNode events =
                CONTOSO.get("/v1/events?limit=2&total=true&filter=" + filter).body();
        JsonNode rest = CONTOSO.get("/v1/events?filter=" + filter + "&after="
                        + events.path("after").asText())
                .body();

        assertEquals(3, events.path("total").asInt());
        assertTrue(events.path("hasMore").asBoolean());
        assertEquals(1, rest.path("items").size());
        assertEquals(400, CONTOSO.get("/v1/events?filter=type").status());
        assertEquals(
                3,
                CONTOSO.get("/v1/events/metadata?filter=" + filter)
                        .body()
                        .path("total")
                        .asInt());
    }

    @Test
    void drawsTheTenantsGraphOrAPartOfIt() {
        JsonNode all = CONTOSO.get("/v1/configuration").body();
        JsonNode near = CONTOSO.get("/v1/configuration?focusId=store").body();

        assertEquals(6, all.path("dataSources").size());
        assertEquals(List.of("webshop", "partner-feed"), all(all.path("destinations"), "id"));
        assertEquals(List.of("stores"), all(near.path("dataSources"), "id"));
        assertEquals(List.of("stores"), all(near.path("endpoints"), "identifier"));
        assertEquals(404, CONTOSO.get("/v1/configuration?focusId=nothing").status());
        assertEquals(
                "contoso-retail",
                CONTOSO.get("/v1/me").body().path("tenant").path("safename").asText());
    }

    @Test
    void measuresWhatThePipelineDoes() {
        JsonNode series = CONTOSO.post(
                        "/v1/metrics/ingest.entries.accepted/query",
                        "{'bucket':'day','groupBy':['sourceId'],'tags':{'sourceId':'products'}}")
                .body()
                .path("series");

        assertEquals(1, series.size());
        assertEquals(200, series.path(0).path("points").path(0).path("value").asInt());
        assertEquals(3, series.path(0).path("points").path(1).path("value").asInt());
        assertTrue(all(CONTOSO.get("/v1/metrics").body().path("items"), "name").contains("cards.updated"));
    }
}
