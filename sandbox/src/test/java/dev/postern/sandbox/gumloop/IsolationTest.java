package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest extends GumloopTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agents/agt_8829",
                "/sessions/sess_xYz789AbCd",
                "/artifacts/art_aBcDeF123/download",
                "/skills/skill_enrich/download",
                "/mcp/servers/gumloop_slack"
            })
    void keepsThingsOfOneIdApart(String path) {
        assertEquals(200, ADA.get(path).status());
        assertEquals(200, HANK.get(path).status());
        assertNotEquals(ADA.get(path).body(), HANK.get(path).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agents/agt_900",
                "/sessions/sess_idle00001",
                "/artifacts/art_pdf/download",
                "/skills/skill_triage/download",
                "/mcp/servers/salesforce_proxy"
            })
    void showsNothingOfTheOther(String path) {
        assertEquals(404, HANK.get(path).status());
    }

    @Test
    void showsRunsOfTheUserOnly() {
        assertEquals(
                "{\"temperature\":\"450\"}",
                HANK.get("/get_pl_run?user_id=usr_810&run_id=run_4499")
                        .body()
                        .path("outputs")
                        .toString());
        assertEquals(
                403, HANK.get("/get_pl_run?user_id=usr_772&run_id=run_4499").status());
        assertFalse(ADA.get("/list_saved_items?user_id=usr_772").raw().body().contains("Reactor"));
    }

    @Test
    void givesTheSameIdsForTheSameRequests() {
        String first = start(ENRICHMENT, "") + ask("agt_900", "x").raw().body();
        SANDBOX.reset();

        assertEquals(first, start(ENRICHMENT, "") + ask("agt_900", "x").raw().body());
    }
}
