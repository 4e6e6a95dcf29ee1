package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalTest extends GumloopTest {
    private static final String PATH = "/sessions/sess_approval1/approvals";

    @ParameterizedTest
    @CsvSource({"accept,allowed; no money has moved.", "reject,denied."})
    void letsTheAgentGoOn(String action, String end) {
        JsonNode waiting = session("sess_approval1");
        Answer answered = ADA.post(PATH, responses("areq_9f3k2m", action));

        assertEquals("approval_required", waiting.path("state").asText());
        assertEquals(
                "refund_payment",
                waiting.path("pending_approvals").path(0).path("tool_name").asText());
        assertEquals("processing", session(answered).path("state").asText());
        assertFalse(session(answered).has("pending_approvals"));
        advance(3);
        JsonNode done = session("sess_approval1");
        assertEquals("completed", done.path("state").asText());
        assertEquals(
                "Stand-in: the refund was " + end,
                done.path("messages").path(1).path("content").asText());
    }

    @Test
    void waitsForAllThatWasAsked() {
        String id = session(ask("agt_412", "Two things")).path("id").asText();
        advance(5);
        JsonNode pending = session(id).path("pending_approvals");
        assertEquals(2, pending.size());
        String path = "/sessions/" + id + "/approvals";

        ADA.post(path, responses(pending.path(0).path("action_request_id").asText(), "reject"));
        assertEquals("approval_required", session(id).path("state").asText());
        assertEquals(1, session(id).path("pending_approvals").size());
        ADA.post(path, responses(pending.path(1).path("action_request_id").asText(), "accept"));
        advance(3);

        assertEquals(
                "Stand-in: at least one was denied, so nothing was done.",
                session(id).path("messages").path(1).path("content").asText());
    }

    @Test
    void isForgottenWithANewMessage() {
        assertEquals(
                202,
                ADA.post("/sessions/sess_approval1/messages", "{'input':'Never mind'}")
                        .status());

        assertEquals(400, ADA.post(PATH, responses("areq_9f3k2m", "accept")).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'approval_responses':[]}",
                "{'approval_responses':[{'action_request_id':'areq_9f3k2m'}]}",
                "{'approval_responses':[{'action_request_id':'areq_9f3k2m','action':'maybe'}]}",
                "{'approval_responses':[{'action_request_id':'other','action':'accept'}]}"
            })
    void isRefusedWhenItIsNotClear(String body) {
        assertEquals(400, ADA.post(PATH, body).status());
    }

    private static String responses(String id, String action) {
        return "{'approval_responses':[{'action_request_id':'" + id + "','action':'" + action + "'}]}";
    }
}
