package dev.postern.sandbox.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishingTest extends OcctooTest {
    private static final String SHOP = "/global/contoso-retail/webshop/v1/products";
    private static final String FEED = "/global/contoso-retail/partner-feed/v1/running-products";
    private static final String VERSIONS = "/v1/destinations/webshop/api-versions";

    private static JsonNode results(Answer answer) {
        return answer.body().path("results");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "webshop-v1-campaigns,spring-sale,The card definition is Draft; it has to be activated.",
                "webshop-v1-products,product-0007,The endpoint's segments leave the card out.",
                "webshop-v1-products,product-0013,The card does not pass the endpoint's filters.",
                "webshop-v1-products,product-0021,Indexing failed: The document could not be indexed: the value of 'sizes' is too long.",
                "webshop-v1-products,product-0034,The card is still in the queue.",
                "webshop-v0-products,product-0001,The API version is Stopped; only a Published one has data.",
                "webshop-v1-products,product-9999,There is no such card in the card definition 'product'.",
                "webshop-v1-products,product-0001,The card is published."
            })
    void explainsWhyACardIsNotPublished(String endpoint, String card, String conclusion) {
        Answer answer = CONTOSO.post("/v1/endpoints/" + endpoint + "/why-not-published", "{'cardId':'" + card + "'}");

        assertEquals(conclusion, answer.body().path("conclusion").asText());
        assertEquals(
                List.of("index_presence", "queue_state", "content_selection", "filters"),
                all(answer.body().path("checks"), "check"));
        assertEquals(
                conclusion.equals("The card is published."),
                answer.body().path("published").asBoolean());
    }

    @Test
    void servesTheFirstFiftyDocumentsOfAnOpenDestination() {
        Answer answer = STRANGER.get(SHOP + "?includeTotals=true&sortAsc=id");

        assertEquals(50, results(answer).size());
        assertEquals("en", answer.body().path("language").asText());
        assertEquals("product-0001", results(answer).path(0).path("id").asText());
        assertEquals(
                "Nike Football shoe 1", results(answer).path(0).path("name").asText());
        assertEquals(2, results(answer).path(0).path("product-stores").size());
        assertEquals(181, answer.body().path("total").asInt());
    }

    @Test
    void answersInTheLanguageThatIsAskedFor() {
        Answer answer = STRANGER.get(SHOP + "?language=sv&sortAsc=id&top=1");

        assertEquals("sv", answer.body().path("language").asText());
        assertEquals(
                "Nike sko för fotboll 1", results(answer).path(0).path("name").asText());
        assertEquals(
                "Märke", answer.body().path("facets").path(0).path("header").asText());
    }

    @Test
    void pagesByTheValuesOfTheLastRow() {
        String last = results(STRANGER.get(SHOP + "?sortAsc=id&top=5"))
                .path(4)
                .path("id")
                .asText();

        Answer next = STRANGER.get(SHOP + "?sortAsc=id&top=5&after=" + last);

        assertEquals("product-0006", results(next).path(0).path("id").asText());
        assertEquals("product-0009", results(next).path(1).path("id").asText());
    }

    @Test
    void filtersByPropertiesAndText() {
        String body = "{'filter':[{'must':{'brand':['Adidas','Nike']},'mustNot':{'category':['Football']}}],"
                + "'search':['running'],'searchOn':['name'],'sortDesc':['price'],'top':3,'includeTotals':true}";

        Answer answer = STRANGER.post(SHOP, body);

        assertTrue(answer.body().path("total").asInt() > 0);
        assertEquals(List.of("Running", "Running", "Running"), all(results(answer), "category"));
        assertTrue(results(answer).path(0).path("price").asDouble()
                > results(answer).path(1).path("price").asDouble());
        assertEquals(List.of("Puma"), all(results(STRANGER.get(SHOP + "?brand=Puma&top=1")), "brand"));
        assertEquals("[]", results(STRANGER.get(SHOP + "?brand=adiBas")).toString());
    }

    @Test
    void wantsATokenForAProtectedDestination() {
        Client older = Client.of(
                URL,
                STRANGER.post(
                                "/destinations-host/destinations/partner-feed/token",
                                "{'clientId':'contoso-feed-client','clientSecret':'contoso-feed-secret'}")
                        .body()
                        .path("accessToken")
                        .asText());
        Client newer = signedIn(form(OcctooKey.CONTOSO, "partner-feed-v1"));
        Client other = signedIn(form(OcctooKey.FABRIKAM, "partner-feed-v1"));

        assertEquals(401, STRANGER.get(FEED).status());
        assertEquals(401, other.get(FEED).status());
        assertEquals(200, older.get(FEED).status());
        assertFalse(results(newer.get(FEED)).isEmpty());
    }

    @Test
    void hasNoTokenForAnOpenDestination() {
        String client = "{'clientId':'contoso-feed-client','clientSecret':'contoso-feed-secret'}";

        assertEquals(
                404,
                STRANGER.post("/destinations-host/destinations/webshop/token", client)
                        .status());
        assertEquals(400, token(form(OcctooKey.CONTOSO, "webshop-v1")).statusCode());
    }

    @Test
    void servesOnlyVersionsThatArePublished() {
        assertEquals(
                404, STRANGER.get("/global/contoso-retail/webshop/v0/products").status());
        assertEquals(
                404, STRANGER.get("/global/contoso-retail/webshop/v2/products").status());
        assertTrue(STRANGER.get("/global/contoso-retail/webshop/v1/openapi")
                .body()
                .path("paths")
                .has("/products"));
    }

    @Test
    void followsAnEntryThroughToTheDestination() {
        CONTOSO.post(PRODUCTS, "{'entries':[{'id':'product-0001','properties':[{'id':'brand','value':'Kari'}]}]}");
        advance(1.5);
        Answer queued = CONTOSO.get("/v1/destinations/webshop/queue?status=Pending&cardId=product-0001");
        String before = results(STRANGER.get(SHOP + "?id=product-0001"))
                .path(0)
                .path("brand")
                .asText();
        advance(0.5);

        assertEquals(1, queued.body().path("items").size());
        assertEquals("Nike", before);
        assertEquals(
                "Kari",
                results(STRANGER.get(SHOP + "?id=product-0001"))
                        .path(0)
                        .path("brand")
                        .asText());
        assertEquals(
                List.of("Completed", "Completed", "Completed", "Completed"),
                all(
                        CONTOSO.get(PRODUCTS + "/entries/product-0001/lifecycle")
                                .body()
                                .path("stages"),
                        "status"));
    }

    @Test
    void failsInTheQueueWithItsVariant() {
        SANDBOX.vary(OcctooStandIn.VENDOR, OcctooStandIn.QUEUE_FAILS, true);
        CONTOSO.post(PRODUCTS, "{'entries':[{'id':'product-0001','properties':[{'id':'brand','value':'Kari'}]}]}");
        advance(2);

        Answer failed = CONTOSO.get("/v1/destinations/webshop/queue?status=Failed&cardId=product-0001");

        assertEquals(1, failed.body().path("items").size());
        assertEquals(
                "Nike",
                results(STRANGER.get(SHOP + "?id=product-0001"))
                        .path(0)
                        .path("brand")
                        .asText());
    }

    @Test
    void changesEndpointsOfNewVersionsOnly() {
        String endpoint = "{'id':'cheap','name':'Cheap','contentSelection':{'cardDefinitionId':'product',"
                + "'properties':[{'cardPropertyId':'brand'}],'includeSegmentIds':['%s']}}";

        assertEquals(
                409,
                CONTOSO.post("/v1/api-versions/webshop-v1/endpoints", endpoint.formatted("running"))
                        .status());
        assertEquals(
                201,
                CONTOSO.post("/v1/api-versions/webshop-v2/endpoints", endpoint.formatted("running"))
                        .status());
        Answer scheduled = CONTOSO.patch("/v1/endpoints/webshop-v2-cheap", endpoint.formatted("spring-campaign"));
        assertEquals(409, scheduled.status());
        assertTrue(scheduled.body().path("detail").asText().contains("queue a segment change"));
        assertEquals(
                409,
                CONTOSO.post(
                                "/v1/api-versions/webshop-v2/endpoints",
                                endpoint.replace("product", "campaign")
                                        .replace("cheap", "c")
                                        .formatted("running"))
                        .status());
    }

    @Test
    void publishesAtMostThreeVersions() {
        assertEquals(
                200,
                CONTOSO.patch("/v1/api-versions/webshop-v2", "{'state':'Published'}")
                        .status());
        CONTOSO.post(VERSIONS, "{'version':'v3','copyFromApiVersionId':'webshop-v1'}");
        assertEquals(
                200,
                CONTOSO.patch("/v1/api-versions/webshop-v3", "{'state':'Published'}")
                        .status());

        Answer fourth = CONTOSO.patch("/v1/api-versions/webshop-v0", "{'state':'Published'}");
        advance(2);

        assertEquals(409, fourth.status());
        assertFalse(results(STRANGER.get("/global/contoso-retail/webshop/v3/products"))
                .isEmpty());
    }
}
