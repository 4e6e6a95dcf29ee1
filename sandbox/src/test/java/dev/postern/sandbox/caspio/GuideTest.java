package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide's two workflows and its examples, on the data of the first start. */
class GuideTest extends CaspioTest {

    @Test
    void asksEmployeesWithoutASecondFactorForANewPassword() {
        List<String> without = new ArrayList<>();
        for (JsonNode user : OPERATIONS.get("/directories/dir_101/users").body().path("Result")) {
            if (user.path("_2fa_status").asText().equals("Disabled")) {
                without.add(user.path("UserGUID").asText());
            }
        }

        for (String guid : without) {
            Answer changed = OPERATIONS.put(
                    "/tables/SecurityFlags/records" + query("q.where", "UserGUID='" + guid + "'"),
                    "{'ForceReset':true}");
            assertEquals("{\"RecordsAffected\":1}", changed.raw().body());
        }

        assertEquals(4, without.size());
        assertEquals(4, count("SecurityFlags", "ForceReset=1"));
        assertEquals(10, count("SecurityFlags", "ForceReset=0"));
    }

    @Test
    void reroutesAWebhookAndKeepsItsThrottling() {
        String id = "";
        for (JsonNode each : OPERATIONS.get("/outgoingWebhooks").body()) {
            if (each.path("Name").asText().equals("OrderFulfillmentSync")) {
                id = each.path("Id").asText();
            }
        }
        String webhook = "/outgoingWebhooks/" + id;
        JsonNode before = OPERATIONS.get(webhook).body();
        ObjectNode change = Client.MAPPER.createObjectNode();
        change.putArray("OutgoingUrls").add("https://backup.internal.com/webhook");

        assertEquals(200, OPERATIONS.put(webhook, change).status());

        JsonNode after = OPERATIONS.get(webhook).body();
        assertEquals(
                "[\"https://backup.internal.com/webhook\"]",
                after.path("OutgoingUrls").toString());
        assertEquals(75, before.path("CallThrottling").asInt());
        assertEquals(75, after.path("CallThrottling").asInt());
        assertEquals(before.path("Events"), after.path("Events"));
    }

    @Test
    void hasWhatTheExamplesName() {
        assertEquals(12, count("Inventory", "StockLevel < 10"));
        assertTrue(count("Inventory", "ReorderStatus='Pending'") == 0);
        assertEquals(200, OPERATIONS.get("/bridgeApplications/App_12345").status());
        assertEquals(200, OPERATIONS.get("/outgoingWebhooks/wh_987").status());
        assertEquals(
                200,
                OPERATIONS.get("/dataImportExportTasks/task_import_nightly").status());
        assertEquals(1, count("ComplianceLogs", "PK_ID=888"));
        JsonNode partners = OPERATIONS
                .get("/directories/dir_555/users" + query("q.where", "_2fa_status='Disabled'"))
                .body()
                .path("Result");
        assertEquals(List.of("Pia", "Sven", "Udo"), texts(partners, "FirstName"));
        assertEquals(
                200,
                OPERATIONS
                        .put(
                                "/outgoingWebhooks/wh_987",
                                "{'OutgoingUrls':['https://api.new-endpoint.com/ingest'],'CallThrottling':50}")
                        .status());
    }
}
