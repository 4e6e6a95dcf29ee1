package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeTest extends GumloopTest {
    private static final String LOGS = "/get_audit_logs?organization_id=org_acme&user_id=usr_772"
            + "&start_time=2026-03-01T00:00:00Z&end_time=2026-03-10T08:00:00";

    @Test
    void knowsTeamsAndModels() {
        assertEquals(
                List.of("team_4f8c92ab", "team_0ps0ps00"),
                all(ADA.get("/teams").body().path("teams"), "id"));
        assertEquals(
                List.of("Presets", "Anthropic", "OpenAI", "Google", "OpenRouter"),
                all(ADA.get("/models").body().path("model_groups"), "name"));
        assertEquals(403, ADA.get("/models?team_id=team_91ab73cd").status());
    }

    @Test
    void keepsAnAuditLogWithNumberedPages() {
        JsonNode first = ADA.get(LOGS + "&page_size=15").body();
        JsonNode last = ADA.get(LOGS + "&page_size=15&page=3").body();

        assertEquals(37, first.path("total_count").asInt());
        assertEquals(3, first.path("total_pages").asInt());
        assertEquals(15, first.path("audit_logs").size());
        assertEquals(7, last.path("audit_logs").size());
        assertEquals(
                "2026-03-10T02:00:00Z",
                first.path("audit_logs").path(0).path("timestamp").asText());
        assertEquals(0, ADA.get(LOGS + "&page=9").body().path("audit_logs").size());
    }

    @Test
    void writesDownWhatIsDone() {
        start(ENRICHMENT, "");

        JsonNode logs = ADA.get(LOGS + "&event_types=flow_execution").body().path("audit_logs");

        assertEquals("usr_772", logs.path(0).path("user_id").asText());
        assertEquals("2026-03-10T08:00:00Z", logs.path(0).path("timestamp").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "organization_id=org_acme&user_id=usr_772&start_time=2026-03-01,400",
        "organization_id=org_acme&user_id=usr_772&start_time=yesterday&end_time=2026-03-02,400",
        "organization_id=org_acme&user_id=usr_773&start_time=2026-03-01&end_time=2026-03-02,403",
        "organization_id=org_globex&user_id=usr_772&start_time=2026-03-01&end_time=2026-03-02,404"
    })
    void showsItsLogOnlyAsItShould(String query, int status) {
        assertEquals(status, ADA.get("/get_audit_logs?" + query).status());
    }

    @Test
    void obeysAdministratorsOnly() {
        assertEquals(403, BEN.get(LOGS.replace("usr_772", "usr_773")).status());
        assertEquals(
                403,
                manage(BEN, "usr_773", "team_91ab73cd", "add", "ada@acme.example")
                        .status());
    }

    @Test
    void letsPeopleIntoATeamAndOutOfIt() {
        Answer added = manage(ADA, "usr_772", "team_91ab73cd", "add", "ada@acme.example");

        assertEquals(
                "{\"success\":true,\"message\":\"User ada@acme.example was added to Acme Support.\"}",
                added.raw().body());
        assertEquals(3, ADA.get("/teams").body().path("teams").size());
        manage(ADA, "usr_772", "team_91ab73cd", "remove", "ada@acme.example");
        assertEquals(2, ADA.get("/teams").body().path("teams").size());
    }

    @ParameterizedTest
    @CsvSource({
        "team_91ab73cd,promote,ada@acme.example,400",
        "team_91ab73cd,add,'',400",
        "nowhere,add,ada@acme.example,404",
        "team_91ab73cd,add,hank@globex.example,404"
    })
    void refusesOtherChanges(String team, String action, String email, int status) {
        assertEquals(status, manage(ADA, "usr_772", team, action, email).status());
    }

    @Test
    void givesPeopleARole() {
        String body = "{'organization_id':'org_acme','user_id':'usr_772','group_id':'role_viewers','action':'add',"
                + "'user_email':'ben@acme.example'}";

        assertEquals(200, ADA.post("/manage_permission_group_users", body).status());
        assertEquals(
                "[\"usr_774\",\"usr_773\"]",
                SANDBOX.state("gumloop")
                        .path(0)
                        .path("ROLE")
                        .path(1)
                        .path("_members")
                        .toString());
        assertEquals(
                404,
                ADA.post("/manage_permission_group_users", body.replace("role_viewers", "nowhere"))
                        .status());
    }

    private static Answer manage(Client client, String user, String team, String action, String email) {
        return client.post(
                "/manage_workspace_users",
                "{'organization_id':'org_acme','user_id':'%s','workspace_id':'%s','action':'%s','user_email':'%s'}"
                        .formatted(user, team, action, email));
    }
}
