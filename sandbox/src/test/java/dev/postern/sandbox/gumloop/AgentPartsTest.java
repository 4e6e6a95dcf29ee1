package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentPartsTest extends GumloopTest {

    @Test
    void areSkillsThatComeAndGo() {
        Answer changed =
                ADA.patch("/agents/agt_8829/skills", "{'attach':['skill_triage','skill_enrich'],'detach':['x']}");

        assertEquals(
                "{\"agent_id\":\"agt_8829\",\"skill_ids\":[\"skill_enrich\",\"skill_triage\"],"
                        + "\"attached\":[\"skill_triage\"],\"detached\":[],"
                        + "\"already_attached\":[\"skill_enrich\"],\"already_detached\":[\"x\"]}",
                changed.raw().body());
        assertEquals(
                List.of("skill_triage"),
                all(
                        ADA.get("/skills?agent_id=agt_8829&search_query=ticket&team_id=team_0ps0ps00")
                                .body()
                                .path("skills"),
                        "id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{};400;''",
                "{'attach':['skill_enrich'],'detach':['skill_enrich']};400;skill_enrich",
                "{'attach':['nowhere']};400;nowhere",
                "{'attach':['skill_support']};403;skill_support"
            })
    void areNoSkillsThatCannotBe(String body, int status, String ids) {
        Answer refused = ADA.patch("/agents/agt_8829/skills", body);

        assertEquals(status, refused.status());
        assertEquals(
                ids,
                refused.body()
                        .path("error")
                        .path("details")
                        .path("skill_ids")
                        .path(0)
                        .asText());
    }

    @Test
    void areServersWithTheirSettings() {
        Answer made = ADA.put(
                "/agents/agt_900/mcp-servers/gumloop_linear",
                "{'approval_mode':'always','type':'forged','secret_id':'x'}");
        Answer changed = ADA.put("/agents/agt_900/mcp-servers/gumloop_linear", "{'approval_mode':'never'}");
        JsonNode listed = ADA.get("/agents/agt_900/mcp-servers").body().path("mcp_servers");

        assertEquals(
                "{\"agent_id\":\"agt_900\",\"mcp_server\":{\"type\":\"gumcp_server\",\"server_id\":\"gumloop_linear\","
                        + "\"approval_mode\":\"always\"},\"created\":true,\"auth_status\":\"unauthenticated\"}",
                made.raw().body());
        assertFalse(changed.body().path("created").asBoolean());
        assertEquals("never", listed.path(0).path("approval_mode").asText());
        assertEquals(1, listed.size());
    }

    @Test
    void areServersThatLeaveOnlyOnce() {
        String path = "/agents/agt_9910/mcp-servers/gumloop_slack";

        assertEquals(
                "{\"agent_id\":\"agt_9910\",\"server_id\":\"gumloop_slack\",\"detached\":true}",
                ADA.delete(path).raw().body());
        assertFalse(ADA.delete(path).body().path("detached").asBoolean());
    }

    @ParameterizedTest
    @CsvSource({
        "agt_900,gumstack_billing,403,mcp_server_restricted",
        "agt_900,nowhere,404,mcp_server_not_found",
        "agt_900,support_desk,404,mcp_server_not_found",
        "agt_412,gumloop_slack,409,ambiguous_mcp_server",
        "nobody,gumloop_slack,404,not_found"
    })
    void areNoServersThatCannotBe(String agent, String server, int status, String code) {
        Answer refused = ADA.put("/agents/" + agent + "/mcp-servers/" + server, "{}");

        assertEquals(status, refused.status());
        assertEquals(code, code(refused));
    }
}
