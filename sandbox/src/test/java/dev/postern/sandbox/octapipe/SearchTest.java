package dev.postern.sandbox.octapipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.SandboxTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest extends SandboxTest {

    @ParameterizedTest
    @CsvSource({"Inbound Leads,globex,Globex Corp", "Enterprise Sales,CORP DEAL,Acme Corp Deal"})
    void findsCardsByPartOfTheNameInAnyCase(String pipeline, String search, String name) {
        assertEquals(name, card(pipeline(ACME, pipeline), search).path("name").asText());
    }

    @Test
    void findsRecordsByPartOfTheName() {
        JsonNode found =
                ACME.get(database(ACME, "CRM") + "/records?search=ridgeway").body();

        assertEquals("Ridgeway Cycles", found.path("data").path(0).path("name").asText());
        assertEquals(1, found.path("total").asInt());
    }

    @ParameterizedTest
    @CsvSource({
        "status=pending&priority=HIGH,22",
        "status=Open,14",
        "status=open&end_date=2026-03-09,1",
        "status=none,0",
        "search=resolve,10"
    })
    void narrowsTasksByTheirOwnFields(String query, int total) {
        assertEquals(total, ACME.get("/tasks?" + query).body().path("total").asInt());
    }

    @Test
    void narrowsTasksToThoseOfOnePerson() {
        String ada = ACME.get("/users?search=ada.winter")
                .body()
                .path("data")
                .path(0)
                .path("uuid")
                .asText();

        JsonNode mine = ACME.get("/tasks?status=Pending&priority=high&owner_user_uuid=" + ada)
                .body();

        assertEquals(18, mine.path("total").asInt());
    }

    @Test
    void takesFiltersAsJsonOrInBrackets() {
        String json = URLEncoder.encode("{\"status\":{\"op\":\"in\",\"value\":[\"Open\"]}}", StandardCharsets.UTF_8);

        assertEquals(14, ACME.get("/tasks?filters=" + json).body().path("total").asInt());
        assertEquals(
                14,
                ACME.get("/tasks?filters%5Bstatus%5D=Open").body().path("total").asInt());
        assertEquals(
                48,
                ACME.get("/tasks?filters%5Bstatus%5D%5Bop%5D=neq&filters%5Bstatus%5D%5Bvalue%5D=Open")
                        .body()
                        .path("total")
                        .asInt());
    }

    @Test
    void sortsBothWays() {
        String records = database(ACME, "Leads") + "/records";

        JsonNode best =
                ACME.get(records + "?sort=-cf_score").body().path("data").path(0);
        JsonNode worst =
                ACME.get(records + "?sort=cf_score").body().path("data").path(0);

        assertEquals(95, best.path("custom_fields_values").path("cf_score").asInt());
        assertEquals(11, worst.path("custom_fields_values").path("cf_score").asInt());
    }

    @Test
    void refusesToSortByWhatThereIsNot() {
        assertEquals(422, ACME.get("/tasks?sort=mood").status());
    }

    @Test
    void showsTimesWithSeconds() {
        List<String> times = ACME.get("/tasks").body().path("data").findValuesAsText("start_time");

        assertTrue(times.stream().allMatch("09:00:00"::equals), times.toString());
    }
}
