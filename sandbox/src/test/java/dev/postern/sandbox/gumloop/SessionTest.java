package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest extends GumloopTest {

    @Test
    void isIdleUntilSomethingIsSaid() {
        Answer made = ADA.post("/agents/agt_8829/sessions", "{'name':'Mine','metadata':{'a':1}}");

        assertEquals(201, made.status());
        assertEquals("idle", session(made).path("state").asText());
        assertEquals("[]", session(made).path("messages").toString());
        assertEquals("Mine", session(made).path("name").asText());
        advance(60);
        assertEquals(
                "idle", session(session(made).path("id").asText()).path("state").asText());
    }

    @Test
    void worksForSecondsBeforeItAnswers() {
        Answer made = ask("agt_8829", "company_domain: acme.com");
        String id = session(made).path("id").asText();

        assertEquals(202, made.status());
        assertEquals("processing", session(made).path("state").asText());
        assertEquals(1, session(made).path("messages").size());
        assertTrue(made.body().path("queue_position").isNull());
        advance(11);
        assertEquals(1, session(id).path("messages").size());
        advance(1);
        JsonNode done = session(id);
        assertEquals("completed", done.path("state").asText());
        assertEquals("assistant", done.path("messages").path(1).path("role").asText());
        assertTrue(done.path("messages")
                .path(1)
                .path("content")
                .asText()
                .startsWith("Stand-in result, written by no model. Input of 24 characters"));
        assertEquals(
                "2026-03-10T08:00:12Z",
                done.path("messages").path(1).path("created_at").asText());
        assertEquals(6, done.path("usage").path("credit_cost").asInt());
        assertEquals(
                "Ada",
                done.path("participants").path("usr_772").path("first_name").asText());
        assertEquals(
                List.of("enriched_lead.json"),
                all(
                        ADA.get("/agents/agt_8829/artifacts?session_id=" + id)
                                .body()
                                .path("artifacts"),
                        "filename"));
    }

    @Test
    void goesOnWhenItIsAtRest() {
        Answer sent = ADA.post("/sessions/sess_xYz789AbCd/messages", "{'message':'And Hooli?'}");

        assertEquals(202, sent.status());
        assertEquals(3, session(sent).path("messages").size());
        Answer tooEarly = ADA.post("/sessions/sess_xYz789AbCd/messages", "{'input':'Quick!'}");
        assertEquals(409, tooEarly.status());
        assertEquals("interaction_not_in_terminal_state", code(tooEarly));
        advance(12);
        assertEquals(4, session("sess_xYz789AbCd").path("messages").size());
    }

    @Test
    void failsWhereTheAgentGivesUp() {
        String id = session(ask("agt_8829", "Force failure, please")).path("id").asText();
        advance(4);

        assertEquals("failed", session(id).path("state").asText());
        assertEquals(2, session(id).path("messages").size());
    }

    @Test
    void failsWhenItIsCancelled() {
        String id = session(ask("agt_slow", "Take your time")).path("id").asText();
        Answer cancelled = ADA.post("/sessions/" + id + "/cancel", "");

        assertEquals("failed", session(cancelled).path("state").asText());
        assertEquals("[]", session(cancelled).path("messages").toString());
        assertTrue(session(cancelled).path("created_at").isNull());
        advance(3_600);
        assertEquals("failed", session(id).path("state").asText());
        assertEquals(1, session(id).path("messages").size());
        assertEquals(
                "completed",
                session(ADA.post("/sessions/sess_xYz789AbCd/cancel", ""))
                        .path("state")
                        .asText());
    }

    @Test
    void saysThatItWasCancelledWhereThatIsSwitchedOn() {
        SANDBOX.vary("gumloop", "cancelled-state", true);
        String id = session(ask("agt_slow", "Take your time")).path("id").asText();

        ADA.post("/sessions/" + id + "/cancel", "");

        assertEquals("cancelled", session(id).path("state").asText());
    }

    @Test
    void isMadeOnceUnderAnIdOfTheCallers() {
        String body = "{'session_id':'mine-1','input':'x'}";

        assertEquals(202, ADA.post("/agents/agt_900/sessions", body).status());
        Answer again = ADA.post("/agents/agt_900/sessions", body);
        assertEquals(409, again.status());
        assertEquals("session_already_exists", code(again));
    }

    @Test
    void namesTheStreamingHostToWhoWantsAStream() {
        for (String path : List.of("/agents/agt_900/sessions", "/sessions/sess_xYz789AbCd/messages")) {
            Answer refused = ADA.post(path, "{'input':'x','stream':true}");

            assertEquals(400, refused.status());
            assertTrue(refused.raw().body().contains("https://ws.gumloop.com/api/v1" + path));
        }
    }

    @Test
    void getsAnotherName() {
        assertEquals(
                "Better",
                session(ADA.patch("/sessions/sess_xYz789AbCd", "{'name':' Better '}"))
                        .path("name")
                        .asText());
        assertEquals(
                400,
                ADA.patch("/sessions/sess_xYz789AbCd", "{'name':'" + "x".repeat(257) + "'}")
                        .status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';sess_idle00001 sess_slack0001 sess_AbC123dEfG sess_xYz789AbCd",
                "?sort_order=oldest&page_size=2;sess_xYz789AbCd sess_AbC123dEfG",
                "?state=failed;sess_AbC123dEfG",
                "?type=slack;sess_slack0001",
                "?search=INITECH;sess_xYz789AbCd",
                "?search_query=hooli;sess_AbC123dEfG",
                "?creator_user_id=usr_773;sess_slack0001 sess_AbC123dEfG",
                "?trigger_id=trg_slack;sess_slack0001"
            })
    void isListedWithoutMessages(String query, String ids) {
        JsonNode sessions = ADA.get("/agents/agt_8829/sessions" + query).body().path("sessions");

        assertEquals(ids, String.join(" ", all(sessions, "id")));
        assertEquals("[]", sessions.path(0).path("messages").toString());
    }

    @Test
    void isListedPageByPage() {
        JsonNode first = ADA.get("/agents/agt_8829/sessions?page_size=3").body();
        JsonNode second = ADA.get("/agents/agt_8829/sessions?page_size=3&cursor="
                        + first.path("next_cursor").asText())
                .body();

        assertEquals(3, first.path("sessions").size());
        assertEquals(List.of("sess_xYz789AbCd"), all(second.path("sessions"), "id"));
        assertTrue(second.path("next_cursor").isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "/sessions/nowhere,404",
        "/sessions/sess_support01,403",
        "/agents/agt_8829/sessions?state=odd,400",
        "/agents/nobody/sessions,404"
    })
    void isNotShown(String path, int status) {
        assertEquals(status, ADA.get(path).status());
    }

    @Test
    void isNotSentNothing() {
        assertEquals(400, ADA.post("/sessions/sess_xYz789AbCd/messages", "{}").status());
        assertEquals(
                404, ADA.post("/sessions/nowhere/messages", "{'input':'x'}").status());
    }
}
