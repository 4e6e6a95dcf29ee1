package dev.postern.sandbox.gumloop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.SandboxTest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Clients of Gumloop's stand-in, and what its tests share. */
abstract class GumloopTest extends SandboxTest {
    static final URI API = URI.create(SANDBOX.gumloopUrl() + GumloopStandIn.PREFIX);
    static final URI CHAT = URI.create(SANDBOX.gumloopUrl() + GumloopStandIn.CHAT_PREFIX);
    static final Client ADA = client(API, GumloopKey.ACME);
    static final Client BEN = client(API, GumloopKey.ACME_MEMBER);
    static final Client HANK = client(API, GumloopKey.GLOBEX);
    static final Client STRANGER = Client.of(API, "");
    static final Client ADA_CHATS = client(CHAT, GumloopKey.ACME);

    static final String ENRICHMENT = "B7uiXDngzvFvUWxHRKQFAD";
    static final String READINGS = "Rr1ReactorReadings0000";

    static Client client(URI base, GumloopKey key) {
        return Client.of(base, key.apiKey()).with("x-auth-key", key.userId());
    }

    static void advance(long seconds) {
        SANDBOX.advance(Duration.ofSeconds(seconds));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String code(Answer answer) {
        return answer.body().path("error").path("code").asText();
    }

    /** The values of a key in a list. */
    static List<String> all(JsonNode list, String key) {
        List<String> values = new ArrayList<>();
        list.forEach(each -> values.add(each.path(key).asText()));
        return values;
    }

    /** Starts a flow of Ada's, with more of the body behind it. */
    static String start(String flow, String more) {
        Answer answer = ADA.post("/start_pipeline", "{'user_id':'usr_772','saved_item_id':'" + flow + "'" + more + "}");
        if (answer.status() != 200) {
            throw new AssertionError(answer.raw().body());
        }
        return answer.body().path("run_id").asText();
    }

    static JsonNode run(String id) {
        return ADA.get("/get_pl_run?user_id=usr_772&run_id=" + id).body();
    }

    static String state(String run) {
        return run(run).path("state").asText();
    }

    /** The session in an answer. */
    static JsonNode session(Answer answer) {
        return answer.body().path("session");
    }

    static JsonNode session(String id) {
        return session(ADA.get("/sessions/" + id));
    }

    static Answer ask(String agent, String input) {
        return ADA.post("/agents/" + agent + "/sessions", "{'input':'" + input + "'}");
    }
}
