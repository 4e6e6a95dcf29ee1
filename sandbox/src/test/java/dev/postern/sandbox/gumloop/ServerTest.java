package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest extends GumloopTest {
    private static final String FIND =
            "{'server_id':'salesforce_proxy','tool_name':'find_lead','arguments':{'email':'x@y'},'ref':'a'}";

    @Test
    void isListedWithoutWhatIsAllowedOnIt() {
        JsonNode servers = ADA.get("/mcp/servers").body().path("servers");

        assertEquals(List.of("connected", "connected", "unauthenticated", "blocked"), all(servers, "status"));
        assertEquals("Salesforce Proxy", servers.path(0).path("name").asText());
        assertEquals(4, servers.path(0).path("tool_count").asInt());
        assertTrue(servers.path(0).path("allowed_tool_call_ids").isNull());
        assertEquals(
                5,
                BEN.get("/mcp/servers?team_id=team_91ab73cd")
                        .body()
                        .path("servers")
                        .size());
    }

    @Test
    void tellsWhatIsAllowedWhenItIsAskedAlone() {
        assertEquals(
                "[\"salesforce_proxy__find_lead\",\"salesforce_proxy__update_lead\",\"salesforce_proxy__close_case\"]",
                ADA.get("/mcp/servers/salesforce_proxy")
                        .body()
                        .path("server")
                        .path("allowed_tool_call_ids")
                        .toString());
        assertEquals(404, ADA.get("/mcp/servers/support_desk").status());
    }

    @Test
    void showsItsToolsOnlyWhenItIsConnected() {
        JsonNode connected = ADA.get("/mcp/servers/salesforce_proxy/tools").body();
        JsonNode other = ADA.get("/mcp/servers/gumloop_linear/tools").body();

        assertEquals(4, connected.path("tools").size());
        assertEquals(
                "salesforce_proxy__find_lead",
                connected.path("tools").path(0).path("tool_call_id").asText());
        assertEquals(
                "{\"tools\":[],\"server_id\":\"gumloop_linear\",\"status\":\"unauthenticated\","
                        + "\"gumloop_auth_url\":\"https://www.gumloop.com/oauth/connect/linear\"}",
                other.toString());
    }

    @Test
    void answersACallOfATool() {
        Answer called = call(FIND);
        JsonNode result = called.body().path("results").path(0);

        assertEquals(200, called.status());
        assertEquals("a", result.path("ref").asText());
        assertEquals("success", result.path("status").asText());
        assertEquals("text", result.path("content").path(0).path("type").asText());
    }

    @Test
    void tellsInEachResultWhatFailed() {
        Answer called = call(FIND + ",{'server_id':'gumloop_linear','tool_name':'linear_create_issue'}");
        JsonNode failed = called.body().path("results").path(1);

        assertEquals(207, called.status());
        assertEquals("1", failed.path("ref").asText());
        assertEquals("unauthenticated", failed.path("status").asText());
        assertEquals(
                "https://www.gumloop.com/oauth/connect/linear",
                failed.path("error").path("details").path("gumloop_auth_url").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "gumloop_linear,linear_create_issue,auth_required",
        "gumstack_billing,create_invoice,mcp_server_restricted",
        "nowhere,x,mcp_server_not_found",
        "salesforce_proxy,nothing,tool_not_found",
        "salesforce_proxy,refund_payment,tool_not_allowed",
        "salesforce_proxy,find_lead,invalid_arguments"
    })
    void failsACallWith(String server, String tool, String code) {
        Answer called = call("{'server_id':'" + server + "','tool_name':'" + tool + "'}");

        assertEquals(200, called.status());
        assertEquals(
                code,
                called.body().path("results").path(0).path("error").path("code").asText());
    }

    @Test
    void passesOnWhatFailsBehindIt() {
        Answer called = call("{'server_id':'salesforce_proxy','tool_name':'close_case','arguments':{'case':'1'}}");

        assertEquals(
                "The CRM answered 503.",
                called.body()
                        .path("results")
                        .path(0)
                        .path("error")
                        .path("message")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'calls':[]}",
                "{'calls':[{'tool_name':'x'}]}",
                "{'calls':[{'server_id':'x','tool_name':'y','arguments':[]}]}",
                "{'calls':[{},{},{},{},{},{}]}"
            })
    void takesFromOneToFiveCalls(String body) {
        assertEquals(400, ADA.post("/mcp/tools/call", body).status());
    }

    private static Answer call(String calls) {
        return ADA.post("/mcp/tools/call", "{'calls':[" + calls + "]}");
    }
}
