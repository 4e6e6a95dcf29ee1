package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowTest extends GumloopTest {

    @Test
    void isListedWithWhatItTakes() {
        JsonNode items = ADA.get("/list_saved_items?user_id=usr_772").body().path("saved_items");
        JsonNode inputs = ADA.get("/get_inputs?user_id=usr_772&saved_item_id=Sz5GrossTabelleMassXyQ")
                .body()
                .path("inputs");

        assertEquals(7, items.size());
        assertEquals(4, items.path(0).size());
        assertEquals(List.of("user_id", "limit", "größe"), all(inputs, "name"));
        assertEquals("string", inputs.path(2).path("data_type").asText());
    }

    @Test
    void standsInAWorkbook() {
        JsonNode workbooks =
                ADA.get("/list_workbooks?project_id=team_0ps0ps00").body().path("workbooks");

        assertEquals(List.of("wb_operations"), all(workbooks, "workbook_id"));
        assertEquals(6, workbooks.path(0).path("saved_items").size());
    }

    @Test
    void runsForSecondsBeforeItHasOutputs() {
        String id = start(ENRICHMENT, ",'company_domain':'acme.com'");

        assertEquals("RUNNING", state(id));
        assertEquals("{}", run(id).path("outputs").toString());
        assertTrue(run(id).path("finished_ts").isNull());
        advance(10);
        assertEquals(2, run(id).path("log").size());
        advance(10);
        assertEquals("DONE", state(id));
        assertEquals(
                "acme.com",
                run(id).path("outputs").path("enriched_data").path("domain").asText());
        assertEquals("2026-03-10T08:00:20Z", run(id).path("finished_ts").asText());
        assertEquals(4, run(id).path("log").size());
    }

    @Test
    void takesInputsByTheirNamesWhateverTheseAre() {
        String id = start("Sz5GrossTabelleMassXyQ", ",'limit':'3','größe':'42 ½','unknown':'x'");
        advance(6);

        assertEquals(
                "{\"sizes\":\"42 ½\",\"shown\":\"3\",\"shopper\":\"usr_772\"}",
                run(id).path("outputs").toString());
    }

    @Test
    void takesInputsInTheOlderForm() {
        String id = start(ENRICHMENT, ",'pipeline_inputs':[{'input_name':'company_domain','value':'old.example'}]");
        advance(20);

        assertEquals(
                "Stand-in record of old.example.",
                run(id).path("outputs").path("summary").asText());
    }

    @Test
    void forwardsTheWholeBodyToAWebhook() {
        String id = start("WhKw4eBh00kForwardAll1", ",'topic':'weekly','deep':{'a':[1]}");
        advance(3);

        JsonNode received = run(id).path("outputs").path("received");

        assertEquals("weekly", received.path("topic").asText());
        assertEquals("[1]", received.path("deep").path("a").toString());
        assertEquals("usr_772", received.path("user_id").asText());
    }

    @Test
    void failsWithTheReasonInItsLog() {
        String memory = start("Mx2MemoryHungryFlow000", "");
        String input = start(ENRICHMENT, ",'company_domain':'x.invalid'");
        String file = start("Hn3sQmW8pYt6LkRb2VxZcJ", ",'contacts':'missing.csv'");
        String good = start("Hn3sQmW8pYt6LkRb2VxZcJ", ",'contacts':'contacts.csv'");
        advance(60);

        assertEquals("FAILED", state(memory));
        assertEquals(
                "Flow terminated due to excess memory consumption.",
                run(memory).path("log").path(1).asText());
        assertTrue(run(input).path("log").path(4).asText().contains("no company at x.invalid"));
        assertTrue(run(file).path("log").path(3).asText().contains("missing.csv"));
        assertEquals("DONE", state(good));
    }

    @Test
    void isKilledInTwoSteps() {
        String id = start(ENRICHMENT, "");
        Answer killed = ADA.post("/kill_pipeline", "{'run_id':'" + id + "','user_id':'usr_772'}");

        assertEquals(
                "{\"success\":true,\"run_id\":\"" + id + "\"}", killed.raw().body());
        assertEquals("TERMINATING", state(id));
        advance(2);
        assertEquals("TERMINATED", state(id));
        assertEquals("{}", run(id).path("outputs").toString());
        ADA.post("/kill_pipeline", "{'run_id':'" + id + "','user_id':'usr_772'}");
        assertEquals("TERMINATED", state(id));
    }

    @Test
    void takesItsSubflowsWithIt() {
        String id = start("Pq8ParentOfASubflow000", "");
        assertEquals("QUEUED", state(id));
        String child = ADA.get("/get_plrun_saved_item_map?user_id=usr_772&saved_item_id=WhKw4eBh00kForwardAll1")
                .body()
                .path("WhKw4eBh00kForwardAll1")
                .path(0)
                .path("run_id")
                .asText();
        advance(1);

        ADA.post("/kill_pipeline", "{'run_id':'" + id + "','user_id':'usr_772'}");
        advance(2);

        assertEquals("TERMINATED", state(id));
        assertEquals("TERMINATED", state(child));
    }

    @Test
    void waitsBeforeItRunsWhereItsScriptSaysSo() {
        String id = start("Pq8ParentOfASubflow000", "");
        advance(3);
        assertEquals("QUEUED", state(id));
        advance(1);
        assertEquals("RUNNING", state(id));
    }

    @Test
    void hasTenRunsOfTheUserAndOneThatFailedYesterday() {
        List<JsonNode> runs = new ArrayList<>();
        for (String workbook : List.of("wb_enrichment", "wb_operations")) {
            ADA.get("/get_plrun_saved_item_map?user_id=usr_772&workbook_id=" + workbook)
                    .body()
                    .forEach(each -> each.forEach(runs::add));
        }
        List<JsonNode> failed = runs.stream()
                .filter(each -> each.path("state").asText().equals("FAILED"))
                .toList();

        assertEquals(10, runs.size());
        assertEquals(1, failed.size());
        assertEquals(
                "2026-03-09T08:00:00Z", failed.getFirst().path("created_ts").asText());
        assertTrue(run("run_4497").path("log").toString().contains("Field Mapper"));
    }

    @Test
    void showsTheTenNewestRunsOnly() {
        for (int i = 0; i < 12; i++) {
            advance(1);
            start("Mx2MemoryHungryFlow000", "");
        }
        JsonNode runs = ADA.get("/get_plrun_saved_item_map?user_id=usr_772&saved_item_id=Mx2MemoryHungryFlow000")
                .body()
                .path("Mx2MemoryHungryFlow000");

        assertEquals(10, runs.size());
        assertEquals("2026-03-10T08:00:12Z", runs.path(0).path("created_ts").asText());
        assertEquals("RUNNING", runs.path(0).path("state").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "/get_pl_run?user_id=usr_772,400",
        "/get_pl_run?user_id=usr_772&run_id=nowhere,404",
        "/get_pl_run?user_id=usr_772&run_id=run_5001,404",
        "/get_inputs?user_id=usr_772,400",
        "/get_inputs?user_id=usr_772&saved_item_id=nowhere,404",
        "/get_inputs?user_id=usr_772&saved_item_id=Tk1TicketRoutingFlow00,403",
        "/get_plrun_saved_item_map?user_id=usr_772,400",
        "/get_plrun_saved_item_map?user_id=usr_772&workbook_id=nowhere,404"
    })
    void isNotShown(String path, int status) {
        assertEquals(status, ADA.get(path).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/start_pipeline;{'user_id':'usr_772'};400",
                "/start_pipeline;{'saved_item_id':'B7uiXDngzvFvUWxHRKQFAD'};400",
                "/start_pipeline;{'user_id':'usr_773','saved_item_id':'B7uiXDngzvFvUWxHRKQFAD'};403",
                "/start_pipeline;{'user_id':'usr_772','saved_item_id':'nowhere'};400",
                "/start_pipeline;{'user_id':7,'saved_item_id':'nowhere'};400",
                "/start_pipeline;[1];400",
                "/start_pipeline;{;400",
                "/kill_pipeline;{'user_id':'usr_772'};400",
                "/kill_pipeline;{'user_id':'usr_772','run_id':'nowhere'};404",
                "/kill_pipeline;{'user_id':'usr_772','run_id':'run_5001'};403"
            })
    void isNotStartedOrKilled(String path, String body, int status) {
        assertEquals(status, ADA.post(path, body).status());
    }
}
