package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentTest extends GumloopTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';agt_hostile agt_slow agt_900 agt_9910 agt_8829",
                "?search=LEAD;agt_8829",
                "?has_triggers=true;agt_9910 agt_8829",
                "?tool=salesforce_proxy;agt_8829",
                "?flow=B7uiXDngzvFvUWxHRKQFAD;agt_8829",
                "?team_id=team_4f8c92ab;agt_slow agt_412 agt_9910 agt_8829",
                "?team_id=team_4f8c92ab&creator=usr_773;agt_412",
                "?team_id=team_4f8c92ab&sort_order=name_asc;agt_slow agt_8829 agt_9910 agt_412",
                "?sort_order=oldest&page_size=2;agt_8829 agt_9910",
                "?search=nobody;''"
            })
    void isListedAsAskedFor(String query, String ids) {
        assertEquals(ids, String.join(" ", all(ADA.get("/agents" + query).body().path("agents"), "id")));
    }

    @Test
    void isListedInPagesOnlyOnRequest() {
        assertTrue(ADA.get("/agents").body().path("next_cursor").isNull());
        JsonNode first = ADA.get("/agents?page_size=3").body();
        JsonNode second = ADA.get("/agents?page_size=3&cursor="
                        + first.path("next_cursor").asText())
                .body();

        assertEquals(3, first.path("agents").size());
        assertEquals(List.of("agt_9910", "agt_8829"), all(second.path("agents"), "id"));
        assertTrue(second.path("next_cursor").isNull());
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1000,5", "-3,1"})
    void isListedInPagesOfASizeThatIsAllowed(String asked, int size) {
        assertEquals(
                size,
                ADA.get("/agents?page_size=" + asked).body().path("agents").size());
    }

    @ParameterizedTest
    @CsvSource({
        "/agents?page_size=x,400",
        "/agents?cursor=nonsense,400",
        "/agents?has_triggers=maybe,400",
        "/agents?sort_order=colour,400",
        "/agents?team_id=team_91ab73cd,403",
        "/agents/agt_support,403",
        "/agents/agt_retired,404",
        "/agents/nobody,404"
    })
    void isNotShown(String path, int status) {
        assertEquals(status, ADA.get(path).status());
    }

    @Test
    void keepsItsSecrets() {
        Answer answer = ADA.get("/agents/agt_8829");

        assertFalse(answer.raw().body().contains("sec_salesforce"));
        assertFalse(answer.raw().body().contains("mcp.acme.example"));
        JsonNode agent = answer.body().path("agent");
        assertEquals("[\"skill_enrich\"]", agent.path("skill_ids").toString());
        assertTrue(agent.path("active_trigger_count").isNull());
        assertEquals("Ada", agent.path("creator").path("first_name").asText());
        JsonNode listed = ADA.get("/agents?search=lead").body().path("agents").path(0);
        assertTrue(listed.path("skill_ids").isNull());
        assertEquals(2, listed.path("active_trigger_count").asInt());
    }

    @Test
    void isMadeWithAllThatWasGiven() {
        Answer made = ADA.post(
                "/agents",
                "{'name':'New','model_name':'auto','team_id':'team_4f8c92ab','skill_ids':['skill_enrich'],"
                        + "'tools':[{'type':'gumcp_server','server_id':'gumloop_slack'}],'metadata':{'a':1}}");
        JsonNode agent = made.body().path("agent");

        assertEquals(201, made.status());
        assertEquals("team_4f8c92ab", agent.path("team_id").asText());
        assertTrue(agent.path("is_active").asBoolean());
        assertEquals("2026-03-10T08:00:00Z", agent.path("created_at").asText());
        assertEquals(
                agent, ADA.get("/agents/" + agent.path("id").asText()).body().path("agent"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'name':'x'};400",
                "{'model_name':'auto'};400",
                "{'name':'x','model_name':'auto','tools':'none'};400",
                "{'name':'x','model_name':'auto','agent_id':'agt_900'};400",
                "{'name':'x','model_name':'auto','skill_ids':['skill_enrich','nowhere']};400",
                "{'name':'x','model_name':'auto','skill_ids':['skill_support']};403",
                "{'name':'x','model_name':'auto','team_id':'team_91ab73cd'};403"
            })
    void isNotMade(String body, int status) {
        Answer refused = ADA.post("/agents", body);

        assertEquals(status, refused.status());
        assertEquals(5, ADA.get("/agents").body().path("agents").size());
    }

    @Test
    void changesOnlyInWhatIsGiven() {
        JsonNode before = ADA.get("/agents/agt_8829").body().path("agent");
        JsonNode after = ADA.patch("/agents/agt_8829", "{'description':'Other','tools':[]}")
                .body()
                .path("agent");

        assertEquals("Other", after.path("description").asText());
        assertEquals("[]", after.path("tools").toString());
        assertEquals(before.path("name"), after.path("name"));
        assertEquals(before.path("metadata"), after.path("metadata"));
    }

    @Test
    void isRetiredForGood() {
        assertFalse(ADA.patch("/agents/agt_900", "{'is_active':false}")
                .body()
                .path("agent")
                .path("is_active")
                .asBoolean());

        assertEquals(404, ADA.get("/agents/agt_900").status());
        assertEquals(404, ADA.patch("/agents/agt_900", "{'is_active':true}").status());
        assertEquals(404, ask("agt_900", "x").status());
    }

    @Test
    void isKeptInVersions() {
        ADA.patch("/agents/agt_8829", "{'name':'Better','tools':[]}");
        JsonNode versions = ADA.get("/agents/agt_8829/versions").body().path("versions");
        JsonNode newest = ADA.get("/agents/agt_8829/versions/"
                        + versions.path(0).path("id").asText())
                .body();

        assertEquals(List.of("2", "1"), all(versions, "major_version"));
        assertEquals(
                "Better",
                newest.path("version").path("composition").path("name").asText());
        assertEquals(
                "name",
                newest.path("changes")
                        .path("field_changes")
                        .path(0)
                        .path("field")
                        .asText());
        assertEquals(
                2, newest.path("changes").path("tool_changes").path("removed").size());
        assertEquals(versions.path(1).path("id"), newest.path("changes").path("base_version_id"));
        assertEquals(404, ADA.get("/agents/agt_8829/versions/x").status());
    }
}
