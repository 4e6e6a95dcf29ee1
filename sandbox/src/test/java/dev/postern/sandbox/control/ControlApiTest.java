package dev.postern.sandbox.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.SandboxTest;
import dev.postern.sandbox.caspio.CaspioProfile;
import dev.postern.sandbox.caspio.CaspioStandIn;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlApiTest extends SandboxTest {
    private static final Client CONTROL = Client.of(SANDBOX.controlUrl(), "");
    private static final Client CASPIO =
            Client.of(URI.create(SANDBOX.caspioUrl() + CaspioStandIn.PREFIX), CaspioProfile.ACME.bearerToken());

    @Test
    void setsFaults() {
        CONTROL.put("/faults", "{'kind':'status','status':502,'path':'/tasks','times':1,'headers':{'Via':'x'}}");

        var answer = ACME.get("/tasks");

        assertEquals(502, answer.status());
        assertEquals("x", answer.header("Via"));
    }

    @Test
    void putsTheNewFaultsInPlaceOfTheOld() {
        CONTROL.put("/faults", "[{'kind':'hang'},{'kind':'hang'}]");
        CONTROL.put("/faults", "{'faults':[{'kind':'unauthorized','times':3}]}");

        JsonNode waiting = CONTROL.get("/faults").body().path("faults");

        assertEquals(1, waiting.size());
        assertEquals(3, waiting.path(0).path("times").asInt());
    }

    @Test
    void takesFaultsBack() {
        CONTROL.put("/faults", "{'kind':'hang'}");
        CONTROL.delete("/faults");

        assertEquals(200, ACME.get("/tasks").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'explode'}",
                "{'kind':'redirect'}",
                "{'kind':'status'}",
                "{'kind':'hang','tines':2}",
                "{'kind':'hang','times':0}",
                "{"
            })
    void refusesAFaultThatItDoesNotKnow(String fault) {
        assertEquals(400, CONTROL.put("/faults", fault).status());
    }

    @Test
    void sendsABombUnderAMediaTypeOfChoice() {
        CONTROL.put("/faults", "{'kind':'gzip-bomb','bytes':1048576,'media_type':'application/pdf'}");

        var answer = CASPIO.get("/files/path?filePath=/Demo/a.png");

        assertEquals("application/pdf", answer.header("Content-Type"));
        assertEquals("gzip", answer.header("Content-Encoding"));
    }

    @Test
    void setsFaultsOfOneVendor() {
        CONTROL.put("/faults", "[{'vendor':'caspio','kind':'status','status':502},{'kind':'status','status':504}]");

        assertEquals(504, ACME.get("/tasks").status());
        assertEquals(502, CASPIO.get("/tables").status());
        assertEquals(200, CASPIO.get("/tables").status());
    }

    @Test
    void setsFaultsOfPathsWithoutWhatTheyAllBeginWith() {
        CONTROL.put("/faults", "{'kind':'unauthorized','method':'GET','path':'/tables/Inv'}");

        assertEquals(200, CASPIO.get("/tables").status());
        var refused = CASPIO.get("/tables/Inventory");

        assertEquals(401, refused.status());
        assertFalse(refused.body().path("RequestId").asText().isEmpty());
    }

    @Test
    void refusesAVendorThatItDoesNotStandInFor() {
        assertEquals(
                400, CONTROL.put("/faults", "{'vendor':'casio','kind':'hang'}").status());
        assertEquals(
                400, CONTROL.put("/limits", "{'vendor':'casio','requests':1}").status());
        assertEquals(
                400,
                CONTROL.put("/variants", "{'vendor':'casio','variant':'x','on':true}")
                        .status());
        assertEquals(400, CONTROL.get("/state?vendor=casio").status());
        assertEquals(400, CONTROL.get("/state").status());
    }

    @Test
    void setsTheLimitOfOneVendor() {
        CONTROL.put("/limits", "{'vendor':'caspio','requests':1,'seconds':30}");
        CASPIO.get("/tables");

        assertEquals("30", CASPIO.get("/tables").header("Retry-After"));
        assertEquals(200, ACME.get("/tasks").status());
        assertEquals(200, ACME.get("/tasks").status());
    }

    @Test
    void makesAVendorAnswerInAnotherWay() {
        CONTROL.put("/variants", "{'vendor':'caspio','variant':'webhooks-in-result','on':true}");
        assertTrue(CASPIO.get("/outgoingWebhooks").body().isObject());

        CONTROL.put("/variants", "{'vendor':'caspio','variant':'webhooks-in-result','on':false}");
        assertTrue(CASPIO.get("/outgoingWebhooks").body().isArray());
        assertEquals(
                400,
                CONTROL.put("/variants", "{'vendor':'octapipe','variant':'x','on':true}")
                        .status());
    }

    @Test
    void showsWhatTheVendorHasStored() {
        JsonNode state = CONTROL.get("/state?vendor=caspio").body();

        assertEquals("acme", state.path(0).path("name").asText());
        assertFalse(state.path(0).path("DATA_PAGE").path(0).path("_deployed").asBoolean(true));
    }

    @Test
    void showsTheRequestsOfOneVendor() {
        ACME.get("/tasks");
        CASPIO.get("/tables?a=b");

        JsonNode seen = CONTROL.get("/requests?vendor=caspio").body().path("requests");

        assertEquals(1, seen.size());
        assertEquals(CaspioStandIn.PREFIX + "/tables", seen.path(0).path("path").asText());
        assertEquals(2, CONTROL.get("/requests").body().path("requests").size());
    }

    @Test
    void showsTheRequestsThatTheVendorSaw() {
        ACME.post("/api/tasks/bulk-delete?a=b", "{'filters':{'status':'none'}}");

        JsonNode seen = CONTROL.get("/requests").body().path("requests").path(0);

        assertEquals("POST", seen.path("method").asText());
        assertEquals("/api/tasks/bulk-delete", seen.path("path").asText());
        assertEquals("a=b", seen.path("query").asText());
        assertEquals("{\"filters\":{\"status\":\"none\"}}", seen.path("body").asText());
    }

    @Test
    void writesNoSecretsDown() {
        NOBODY.post("/login", "{'domain':'acme','email':'a@b','password':'hunter2'}");
        ACME.get("/tasks");

        String journal = CONTROL.get("/requests").raw().body();

        assertFalse(journal.contains("hunter2"));
        assertFalse(journal.contains(DemoAccount.ACME.bearerToken()));
        assertTrue(journal.contains("sha256:"));
    }

    @Test
    void keepsTheLastTwoThousandRequests() {
        SANDBOX.limit(5_000);
        for (int i = 0; i < 2_005; i++) {
            NOBODY.get("/" + i);
        }

        JsonNode seen = CONTROL.get("/requests").body().path("requests");

        assertEquals(2_000, seen.size());
        assertEquals("/5", seen.path(0).path("path").asText());
    }

    @Test
    void forgetsRequests() {
        ACME.get("/tasks");
        CONTROL.delete("/requests");

        assertEquals(0, CONTROL.get("/requests").body().path("requests").size());
    }

    @Test
    void bringsBackTheFirstData() {
        ACME.post("/tasks/bulk-delete", "{'filters':{'priority':['low','medium','high']}}");
        CONTROL.post("/reset", "{}");

        assertEquals(62, ACME.get("/tasks").body().path("total").asInt());
    }

    @Test
    void putsTheClockForward() {
        CONTROL.post("/clock", "{'advance':'P1D'}");

        String id = ACME.get("/notifications")
                .body()
                .path("data")
                .path(0)
                .path("uuid")
                .asText();
        JsonNode read = ACME.put("/notifications/" + id + "/read", "{}").body();

        assertEquals("2026-03-11T08:00:00.000000Z", read.path("read_at").asText());
    }

    @Test
    void refusesATimeThatIsNone() {
        assertEquals(400, CONTROL.post("/clock", "{'advance':'tomorrow'}").status());
    }

    @Test
    void setsTheLimit() {
        CONTROL.put("/limits", "{'requests_per_minute':1}");
        ACME.get("/tasks");

        assertEquals(429, ACME.get("/tasks").status());
    }
}
