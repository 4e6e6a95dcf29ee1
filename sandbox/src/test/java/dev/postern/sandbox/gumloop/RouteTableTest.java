package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.Client;
import dev.postern.sandbox.standin.Route;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteTableTest extends GumloopTest {
    private static final Route COMPLETIONS = new Route("POST", "/chat/completions");

    static List<Route> operations() {
        return GumloopStandIn.routes().stream()
                .filter(route -> !route.equals(COMPLETIONS))
                .toList();
    }

    /** 49 that the vendor's OpenAPI names, and four that are newer. */
    @Test
    void namesEachOperationOnce() {
        assertEquals(53, new HashSet<>(GumloopStandIn.routes()).size());
        assertEquals(53, GumloopStandIn.routes().size());
        assertTrue(GumloopStandIn.routes().contains(COMPLETIONS));
    }

    /** A route that is there refuses for want of a key; one that is not would be a 404. */
    @ParameterizedTest
    @MethodSource("operations")
    void answersOnEveryRouteOfTheTable(Route route) {
        String path = route.path().replaceAll("\\{\\w+}", "x");

        assertEquals(401, STRANGER.send(route.method(), path, "").status());
    }

    @Test
    void answersOnNoOtherRoute() {
        assertEquals(404, ADA.get("/automation_runs?user_id=usr_772").status());
        assertEquals(404, ADA.get("/runs/run_4499").status());
        assertEquals(405, ADA.delete("/agents/agt_900").status());
        assertEquals(404, ADA_CHATS.get("/agents").status());
    }

    @Test
    void servesChatOnTheStreamingHostOnly() {
        String body = "{'model':'gpt-4o','messages':[{'role':'user','content':'x'}]}";

        assertEquals(404, ADA.post("/chat/completions", body).status());
        assertEquals(200, ADA_CHATS.post("/chat/completions", body).status());
        assertEquals(401, Client.of(CHAT, "").post("/chat/completions", body).status());
    }

    @Test
    void doesNotTakeAFixedPartOfAPathForAnId() {
        assertTrue(ADA.get("/agents/agt_8829/evaluations/metrics").body().has("grades"));
    }
}
