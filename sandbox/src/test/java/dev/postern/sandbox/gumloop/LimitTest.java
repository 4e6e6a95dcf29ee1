package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.Client.Answer;
import org.junit.jupiter.api.Test;

class LimitTest extends GumloopTest {

    @Test
    void refusesTheSixthRunAtOnceOnThePlanWithoutAQueue() {
        for (int i = 0; i < 5; i++) {
            assertEquals(200, read().status());
        }

        Answer sixth = read();

        assertEquals(429, sixth.status());
        assertEquals("gummie_rate_limit", code(sixth));
        assertEquals("", sixth.header("retry-after") + sixth.header("ratelimit-limit"));
        assertEquals(6, runs());
        advance(30);
        assertEquals(200, read().status());
    }

    @Test
    void tellsTheLimitInHeadersWhereThatIsSwitchedOn() {
        SANDBOX.vary("gumloop", "rate-headers", true);
        for (int i = 0; i < 5; i++) {
            read();
        }

        Answer sixth = read();

        assertEquals("5", sixth.header("ratelimit-limit"));
        assertEquals("0", sixth.header("ratelimit-remaining"));
        assertEquals("30", sixth.header("ratelimit-reset"));
        assertEquals("30", sixth.header("retry-after"));
    }

    @Test
    void queuesRunsOnThePlanWithAQueueFirstComeFirstServed() {
        String first = start("Mx2MemoryHungryFlow000", "");
        // One run of the seed is at work already.
        for (int i = 0; i < 13; i++) {
            start("Hn3sQmW8pYt6LkRb2VxZcJ", "");
        }
        String early = start("WhKw4eBh00kForwardAll1", "");
        String late = start("WhKw4eBh00kForwardAll1", "");

        assertEquals("QUEUED", state(early));
        assertEquals("[]", run(early).path("log").toString());
        advance(8);
        assertEquals("FAILED", state(first));
        assertEquals("RUNNING", state(early));
        assertEquals("QUEUED", state(late));
        advance(3);
        assertEquals("DONE", state(early));
        assertEquals("2026-03-10T08:00:11Z", run(early).path("finished_ts").asText());
        assertEquals("RUNNING", state(late));
    }

    @Test
    void refusesTheTwentySixthAgentAtOnceWithAWord() {
        for (int i = 0; i < 25; i++) {
            assertEquals(202, talk().status());
        }

        Answer refused = talk();

        assertEquals(429, refused.status());
        assertEquals("{\"error\":\"gummie_rate_limit\"}", refused.raw().body());
        assertEquals(201, HANK.post("/agents/agt_8829/sessions", "{}").status());
        assertEquals(
                429,
                HANK.post("/sessions/sess_xYz789AbCd/messages", "{'input':'x'}").status());
        advance(60);
        assertEquals(202, talk().status());
    }

    @Test
    void queuesSessionsWithTheirPlaces() {
        for (int i = 0; i < 100; i++) {
            assertTrue(ask("agt_8829", "hold").body().path("queue_position").isNull());
        }
        Answer first = ask("agt_8829", "wait");
        Answer second = ask("agt_8829", "wait");

        assertEquals("queued", session(first).path("state").asText());
        assertEquals(1, first.body().path("queue_position").asInt());
        assertEquals(2, second.body().path("queue_position").asInt());
        ADA.post("/sessions/" + session(first).path("id").asText() + "/cancel", "");
        assertEquals(
                1,
                ADA.get("/sessions/" + session(second).path("id").asText())
                        .body()
                        .path("queue_position")
                        .asInt());
        advance(12);
        assertEquals(
                "processing",
                session(session(second).path("id").asText()).path("state").asText());
    }

    private static Answer read() {
        return HANK.post("/start_pipeline", "{'user_id':'usr_810','saved_item_id':'" + READINGS + "','sector':'7-G'}");
    }

    private static int runs() {
        return HANK.get("/get_plrun_saved_item_map?user_id=usr_810&saved_item_id=" + READINGS)
                .body()
                .path(READINGS)
                .size();
    }

    private static Answer talk() {
        return HANK.post("/agents/agt_8829/sessions", "{'input':'find'}");
    }
}
