package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest extends GumloopTest {
    private static final String RANGE = ",'start_date':'2026-01-01T00:00:00Z','end_date':'2026-12-31T23:59:59Z'";
    private static final String ALL = ",'include_all_workspaces':true";
    private static final String STATUS = "/export_status?user_id=usr_772&data_export_id=";

    @Test
    void isWorkedOnBeforeItCanBeFetched() {
        Answer asked = export("'export_fields':['run_id','pipeline','user_email']" + ALL + RANGE);
        String id = asked.body().path("data_export_id").asText();

        assertEquals("REQUESTED", asked.body().path("state").asText());
        assertEquals("REQUESTED", ADA.get(STATUS + id).body().path("state").asText());
        advance(3);
        JsonNode working = ADA.get(STATUS + id + "&download=true").body();
        assertEquals("IN_PROGRESS", working.path("state").asText());
        assertFalse(working.has("finished_ts"));
        advance(7);
        assertEquals(
                "2026-03-10T08:00:10Z",
                ADA.get(STATUS + id).body().path("finished_ts").asText());
        Answer file = ADA.get(STATUS + id + "&download=true");
        assertEquals("text/csv", file.header("content-type"));
        assertEquals(13, file.raw().body().lines().count());
        assertTrue(file.raw().body().startsWith("run_id,pipeline,user_email\r\nrun_4490,Company Enrichment,ada@"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "'data_type':'agents','export_fields':['agent_id','agent_tools'],'workspace_ids':['team_4f8c92ab'],"
                        + "'export_level':'workspace';3",
                "'data_type':'agents','export_fields':['agent_name'],'include_personal_workspaces':true;2",
                "'data_type':'agent_interactions','export_fields':['interaction_id'],'entity_ids':['agt_8829'];5",
                "'data_type':'credit_logs','export_fields':['category','amount'];13",
                "'data_type':'credit_logs','export_fields':['log_id'],'category_filter':'AGENT_RUN';7"
            })
    void holdsWhatWasAskedFor(String body, int lines) {
        String id = export(body + RANGE).body().path("data_export_id").asText();
        advance(10);

        assertEquals(
                lines,
                ADA.get(STATUS + id + "&download=true").raw().body().lines().count());
    }

    @Test
    void failsWhenItIsTooLong() {
        String id = export("'export_fields':['run_id'],'start_date':'1990-01-01','end_date':'2026-01-01'" + ALL)
                .body()
                .path("data_export_id")
                .asText();
        advance(10);

        JsonNode status = ADA.get(STATUS + id + "&download=true").body();

        assertEquals("FAILED", status.path("state").asText());
        assertTrue(status.has("finished_ts"));
    }

    @Test
    void isGoneAfterAWeek() {
        String id = export("'export_fields':['run_id']" + ALL + RANGE)
                .body()
                .path("data_export_id")
                .asText();
        advance(7 * 24 * 3_600);

        assertEquals(404, ADA.get(STATUS + id + "&download=true").status());
        assertEquals("COMPLETED", ADA.get(STATUS + id).body().path("state").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "'export_fields':['run_id'];400",
                "'export_fields':[],'include_all_workspaces':true;400",
                "'export_fields':['agent_id'],'include_all_workspaces':true;400",
                "'export_fields':['run_id'],'data_type':'secrets','include_all_workspaces':true;400",
                "'export_fields':['run_id'],'export_level':'workspace','include_all_workspaces':true;400",
                "'export_fields':['run_id'],'workspace_ids':['nowhere'];404"
            })
    void isNotBegun(String body, int status) {
        assertEquals(status, export(body + RANGE).status());
    }

    @Test
    void isForAdministratorsOnTheRightPlanOnly() {
        String body = "{'user_id':'%s','export_fields':['run_id']" + ALL + RANGE + "}";

        assertEquals(403, BEN.post("/export_data", body.formatted("usr_773")).status());
        assertEquals(403, HANK.post("/export_data", body.formatted("usr_810")).status());
        assertEquals(404, ADA.get(STATUS + "nowhere").status());
    }

    private static Answer export(String body) {
        return ADA.post("/export_data", "{'user_id':'usr_772'," + body + "}");
    }
}
