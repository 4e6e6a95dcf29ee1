package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.wire.Sighting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest extends GumloopTest {
    private static final Client WITHOUT_USER = Client.of(API, GumloopKey.ACME.apiKey());
    private static final Client OF_TEAM = Client.of(API, GumloopKey.ACME_TEAM.apiKey());

    @Test
    void wantsTheUserOfAPersonalKeyInAHeader() {
        Answer without = WITHOUT_USER.get("/agents");

        assertEquals(401, without.status());
        assertEquals("authentication_error", code(without));
        assertEquals("auth_error", without.body().path("error").path("type").asText());
        assertEquals(
                401, WITHOUT_USER.with("x-auth-key", "usr_773").get("/agents").status());
        assertEquals(200, ADA.get("/agents").status());
    }

    @Test
    void wantsNoHeaderForOlderOperations() {
        assertEquals(200, WITHOUT_USER.get("/list_saved_items?user_id=usr_772").status());
    }

    @Test
    void wantsNoHeaderForOtherTokens() {
        Client oauth = Client.of(API, GumloopKey.ACME_OAUTH.apiKey());

        assertEquals(200, oauth.get("/agents").status());
        assertEquals(200, OF_TEAM.get("/agents").status());
        assertEquals(401, Client.of(API, "nobody's key").get("/agents").status());
    }

    @ParameterizedTest
    @CsvSource({
        "/list_saved_items,400",
        "/list_saved_items?user_id=usr_772,200",
        "/list_saved_items?user_id=usr_773,403",
        "/list_saved_items?project_id=team_4f8c92ab,200",
        "/list_saved_items?project_id=team_91ab73cd,403",
        "/list_saved_items?user_id=usr_772&project_id=team_globex,403"
    })
    void asksOlderOperationsForWhomTheyAreDone(String path, int status) {
        assertEquals(status, ADA.get(path).status());
    }

    @Test
    void opensATeamsThingsToItsKey() {
        assertTrue(all(OF_TEAM.get("/agents").body().path("agents"), "id").contains("agt_412"));
        assertEquals(200, OF_TEAM.get("/list_saved_items?user_id=usr_773").status());
        assertEquals(403, OF_TEAM.get("/list_saved_items?user_id=usr_774").status());
        assertEquals(403, OF_TEAM.get("/agents?team_id=team_0ps0ps00").status());
    }

    @Test
    void isSeenInTheJournalWithoutItsKey() {
        ADA.get("/teams");

        Sighting seen = SANDBOX.journal().sightings().getLast();

        assertEquals("usr_772", seen.headers().get("x-auth-key"));
        assertEquals("/api/v1/teams", seen.path());
        assertFalse(seen.toString().contains(GumloopKey.ACME.apiKey()));
    }
}
