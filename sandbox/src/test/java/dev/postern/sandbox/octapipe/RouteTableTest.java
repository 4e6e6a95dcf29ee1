package dev.postern.sandbox.octapipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.SandboxTest;
import dev.postern.sandbox.standin.Route;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteTableTest extends SandboxTest {

    static List<Route> routes() {
        return OctapipeStandIn.routes();
    }

    @Test
    void namesEachRouteOnce() {
        assertEquals(routes().size(), new HashSet<>(routes()).size());
        assertTrue(routes().contains(new Route("PUT", "/pipelines/{pipeline_uuid}/cards/{uuid}")));
    }

    /** A route that is there refuses for want of a token, or of a body; one that is not would be a 404. */
    @ParameterizedTest
    @MethodSource("routes")
    void answersOnEveryRouteOfTheTable(Route route) {
        int status = NOBODY.send(route.method(), route.path().replaceAll("\\{\\w+}", "x"), "")
                .status();

        assertEquals(route.path().equals("/login") ? 422 : 401, status);
    }

    @Test
    void answersOnNoOtherRoute() {
        assertEquals(404, ACME.get("/deals").status());
        assertEquals(405, ACME.send("PATCH", "/tasks", "{}").status());
        assertNotEquals(200, ACME.get("/api/api/tasks").status());
    }
}
