package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.Client;
import dev.postern.sandbox.standin.Route;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteTableTest extends CaspioTest {

    static List<Route> operations() {
        return CaspioStandIn.routes().stream()
                .filter(route -> !route.path().equals("/oauth/token"))
                .toList();
    }

    @Test
    void namesEachOfTheSeventyOperationsOnce() {
        assertEquals(70, new HashSet<>(operations()).size());
        assertEquals(70, operations().size());
        assertTrue(CaspioStandIn.routes().contains(new Route("POST", "/oauth/token")));
    }

    /** A route that is there refuses for want of a token; one that is not would be a 404. */
    @ParameterizedTest
    @MethodSource("operations")
    void answersOnEveryRouteOfTheTable(Route route) {
        String path = route.path().replaceAll("\\{\\w+}", "x");

        assertEquals(401, STRANGER.send(route.method(), path, "").status());
    }

    @Test
    void answersOnNoOtherRoute() {
        Client root = Client.of(SANDBOX.caspioUrl(), CaspioProfile.ACME.bearerToken());

        assertEquals(404, OPERATIONS.get("/deals").status());
        assertEquals(404, root.get("/tables").status());
        assertEquals(404, root.get("/integrations/rest/v2/tables").status());
        assertEquals(405, OPERATIONS.send("PATCH", "/tables", "{}").status());
    }

    @Test
    void doesNotTakeAFixedPartOfAPathForAKey() {
        assertEquals(
                "a.png",
                OPERATIONS
                        .get("/files/path/fileInfo" + query("filePath", "/Demo/a.png"))
                        .body()
                        .path("Result")
                        .path("Name")
                        .asText());
        assertTrue(OPERATIONS
                .get("/tables/ComplianceLogs/attachments/AuditDocument/fileInfo")
                .body()
                .path("Result")
                .isArray());
    }
}
