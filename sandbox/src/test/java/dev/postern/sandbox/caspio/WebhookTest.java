package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest extends CaspioTest {
    private static final String WEBHOOKS = "/outgoingWebhooks";

    @Test
    void isListedInABareArray() {
        JsonNode list = OPERATIONS.get(WEBHOOKS).body();

        assertTrue(list.isArray());
        assertEquals(3, list.size());
        assertEquals("OrderFulfillmentSync", list.path(0).path("Name").asText());
        assertFalse(list.path(0).has("Secret"));
        assertFalse(list.path(0).has("Messages"));
    }

    @Test
    void isListedInTheEnvelopeWhenTheVendorDoesSo() {
        SANDBOX.vary(CaspioStandIn.VENDOR, "webhooks-in-result", true);

        assertEquals(3, OPERATIONS.get(WEBHOOKS).body().path("Result").size());
        assertEquals(
                1,
                OPERATIONS
                        .get(WEBHOOKS + "/wh_987/events")
                        .body()
                        .path("Result")
                        .size());
        assertEquals(
                "CustomerUpdates",
                OPERATIONS.get(WEBHOOKS + "/wh_987").body().path("Name").asText());
    }

    @Test
    void showsItsSecretOnceWhenItIsMade() {
        Answer made = OPERATIONS.post(WEBHOOKS, "{'Name':'New','OutgoingUrls':['https://a.example/x']}");

        assertEquals(201, made.status());
        assertEquals(32, made.body().path("Secret").asText().length());
        assertEquals(100, made.body().path("CallThrottling").asInt());
        assertFalse(made.body().has("Status"));
        JsonNode read =
                OPERATIONS.get(WEBHOOKS + "/" + made.body().path("Id").asText()).body();
        assertFalse(read.has("Secret"));
        assertEquals(0, read.path("Events").asInt());
        assertEquals("Operations", read.path("CreatedBy").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Name':'New'}",
                "{'OutgoingUrls':['https://a.example/x']}",
                "{'Name':'New','OutgoingUrls':[]}",
                "{'Name':'New','OutgoingUrls':'https://a.example/x'}",
                "{'Name':'New','OutgoingUrls':['http://a.example/x']}",
                "{'Name':'New','OutgoingUrls':['a.example']}",
                "{'Name':'New','OutgoingUrls':['https://primary.internal.com/webhook']}",
                "{'Name':'New','OutgoingUrls':['https://a.example/x','https://a.example/x']}",
                "{'Name':'orderfulfillmentsync','OutgoingUrls':['https://a.example/x']}",
                "{'Name':'New','OutgoingUrls':['https://a.example/x'],'CallThrottling':0}",
                "{'Name':'New','OutgoingUrls':['https://a.example/x'],'CallThrottling':101}",
                "{'Name':'New','OutgoingUrls':['https://a.example/x'],'Secret':'mine'}"
            })
    void isNotMadeAgainstTheRules(String body) {
        Answer answer = OPERATIONS.post(WEBHOOKS, body);

        assertEquals(400, answer.status(), answer.raw().body());
        assertEquals("IncorrectBodyParameter", code(answer));
        assertEquals(3, OPERATIONS.get(WEBHOOKS).body().size());
    }

    @Test
    void hasSeveralAddressesWhereThePlanHasMulticast() {
        String body = "{'Name':'New','OutgoingUrls':['https://a.example/x','https://b.example/x']}";

        assertEquals(201, OPERATIONS.post(WEBHOOKS, body).status());
        assertEquals(400, OTHER.post(WEBHOOKS, body).status());
    }

    @Test
    void keepsWhatAChangeDoesNotName() {
        Answer changed =
                OPERATIONS.put(WEBHOOKS + "/wh_987", "{'OutgoingUrls':['https://api.new-endpoint.com/ingest']}");

        assertEquals(200, changed.status());
        assertEquals(
                "[\"https://api.new-endpoint.com/ingest\"]",
                changed.body().path("OutgoingUrls").toString());
        assertEquals(20, changed.body().path("CallThrottling").asInt());
        assertEquals("CustomerUpdates", changed.body().path("Name").asText());
        assertEquals("Operations", changed.body().path("ModifiedBy").asText());
    }

    @Test
    void losesItsThrottlingToANull() {
        Answer changed = OPERATIONS.put(WEBHOOKS + "/wh_987", "{'CallThrottling':null}");

        assertEquals(100, changed.body().path("CallThrottling").asInt());
    }

    @Test
    void isNotChangedByNothing() {
        assertEquals(400, OPERATIONS.put(WEBHOOKS + "/wh_987", "{}").status());
        assertEquals(404, OPERATIONS.put(WEBHOOKS + "/wh_0", "{'Name':'x'}").status());
    }

    @Test
    void isSwitchedOffAndOnWithAllItsEvents() {
        Answer off = OPERATIONS.put(WEBHOOKS + "/wh_987", "{'Enabled':false}");
        JsonNode events = OPERATIONS.get(WEBHOOKS + "/wh_987/events").body();
        Answer on = OPERATIONS.put(WEBHOOKS + "/wh_987", "{'Enabled':true}");

        assertEquals("Inactive", off.body().path("Status").asText());
        assertEquals("Inactive", events.path(0).path("Status").asText());
        assertEquals("Active", on.body().path("Status").asText());
    }

    @Test
    void isDeletedWithItsEvents() {
        assertEquals(204, OPERATIONS.delete(WEBHOOKS + "/wh_987").status());

        assertEquals(404, OPERATIONS.get(WEBHOOKS + "/wh_987").status());
        assertEquals(404, OPERATIONS.get(WEBHOOKS + "/wh_987/events").status());
        assertEquals(2, OPERATIONS.get(WEBHOOKS).body().size());
    }

    @Test
    void countsWhatItSendsForThirtyDays() {
        String alerts = id("InventoryAlerts");
        OPERATIONS.put(
                "/tables/Inventory/records" + query("q.where", "StockLevel < 10"), "{'ReorderStatus':'Pending'}");
        OPERATIONS.put("/tables/Inventory/records" + query("q.where", "StockLevel < 10"), "{'UnitPrice':1}");
        OPERATIONS.delete("/tables/Inventory/records?q.where=PK_ID=1");

        JsonNode now = OPERATIONS.get(WEBHOOKS + "/" + alerts).body();
        SANDBOX.advance(Duration.ofDays(30));
        JsonNode later = OPERATIONS.get(WEBHOOKS + "/" + alerts).body();

        assertEquals(2, now.path("Events").asInt());
        assertEquals(12, now.path("Messages").asInt());
        assertEquals(24, now.path("Calls").asInt());
        assertEquals(0, now.path("Errors").asInt());
        assertEquals(0, later.path("Messages").asInt());
    }

    private static String id(String name) {
        for (JsonNode each : OPERATIONS.get(WEBHOOKS).body()) {
            if (each.path("Name").asText().equals(name)) {
                return each.path("Id").asText();
            }
        }
        throw new AssertionError(name);
    }
}
