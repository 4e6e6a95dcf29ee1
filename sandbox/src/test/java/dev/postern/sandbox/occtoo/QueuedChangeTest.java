package dev.postern.sandbox.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of an endpoint's segments that wait for their time. */
class QueuedChangeTest extends OcctooTest {
    private static final String RUNNING = "{'filter':[{'must':{'category':['Running']}}],'includeTotals':true}";

    /** How many documents of the shop a search finds. */
    private static int total(String search) {
        return CONTOSO.post("/v1/endpoints/webshop-v1-products/data/search", search)
                .body()
                .path("total")
                .asInt();
    }

    @Test
    void appliesAQueuedChangeWhenItsSegmentStarts() {
        String queue = "/v1/api-versions/partner-feed-v1/queued-segment-changes";
        CONTOSO.post(
                queue,
                "{'endpointId':'partner-feed-v1-running-products','segmentId':'spring-campaign','operation':'Exclude'}");
        String search = "/v1/endpoints/partner-feed-v1-running-products/data/search";
        String adidas = "{'filter':[{'must':{'brand':['Adidas']}}],'includeTotals':true}";
        int before = CONTOSO.post(search, adidas).body().path("total").asInt();

        int waiting = CONTOSO.get(queue).body().path("items").size();
        advance(7 * 86_400 + 10);

        assertEquals(1, waiting);
        assertTrue(before > 0);
        assertEquals(0, CONTOSO.post(search, adidas).body().path("total").asInt());
        assertEquals(0, CONTOSO.get(queue).body().path("items").size());
    }

    @Test
    void appliesAQueuedChangeAtItsOwnTime() {
        String queue = "/v1/api-versions/webshop-v1/queued-segment-changes";
        String change = CONTOSO.post(
                        queue,
                        "{'endpointId':'webshop-v1-products','segmentId':'running','operation':'Exclude','applyAt':'%s'}"
                                .formatted(NOW.plus(Duration.ofHours(1))))
                .body()
                .path("id")
                .asText();

        advance(3_590);
        int before = total(RUNNING);
        List<String> waiting = ids(CONTOSO.get(queue));
        advance(20);

        assertTrue(before > 0);
        assertEquals(List.of(change), waiting);
        assertEquals(0, total(RUNNING));
        assertEquals(List.of(), ids(CONTOSO.get(queue)));
    }

    @Test
    void takesTheDocumentsAwayWhenASegmentEnds() {
        String queue = "/v1/api-versions/webshop-v1/queued-segment-changes";
        CONTOSO.post(queue, "{'endpointId':'webshop-v1-products','segmentId':'spring-campaign','operation':'Include'}");
        advance(7 * 86_400 + 10);
        int during = total("{'includeTotals':true}");
        int adidas = total("{'filter':[{'must':{'brand':['Adidas']}}],'includeTotals':true}");

        advance(30 * 86_400);

        assertTrue(during > 0);
        assertEquals(during, adidas);
        assertEquals(0, total("{'includeTotals':true}"));
        assertEquals(
                "Archived",
                CONTOSO.get("/v1/segments?q=spring")
                        .body()
                        .path("items")
                        .path(0)
                        .path("status")
                        .asText());
    }

    @Test
    void cancelsAQueuedChange() {
        String queue = "/v1/api-versions/partner-feed-v1/queued-segment-changes";
        String id = CONTOSO.post(
                        queue,
                        "{'endpointId':'partner-feed-v1-running-products','segmentId':'spring-campaign','operation':'Remove'}")
                .body()
                .path("id")
                .asText();

        assertEquals(204, CONTOSO.delete(queue + "?id=" + id).status());
        assertEquals(409, CONTOSO.delete(queue + "?id=" + id).status());
        assertEquals(404, CONTOSO.delete(queue + "?id=unknown").status());
    }
}
