package dev.postern.sandbox.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.occtoo.resource.Operations;
import dev.postern.sandbox.standin.Route;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteTableTest extends OcctooTest {

    static List<Route> operations() {
        return Operations.ALL.stream()
                .map(each -> new Route(each.method(), each.path()))
                .toList();
    }

    static List<HostRoute> hostRoutes() {
        return HostRoute.ALL;
    }

    private static String path(Route route) {
        return route.path().replaceAll("\\{\\w+}", "x");
    }

    /** A route that is there refuses for want of a key; one that is not would be a 404. */
    @ParameterizedTest
    @MethodSource("operations")
    void answersOnEveryRouteOfThePublicApi(Route route) {
        assertEquals(401, STRANGER.send(route.method(), path(route), "").status());
    }

    /** These have other refusals, but never that of an address at which there is nothing. */
    @ParameterizedTest
    @MethodSource("hostRoutes")
    void answersOnEveryRouteOfTheOtherHosts(HostRoute each) {
        Answer answer = STRANGER.send(each.route().method(), each.prefix() + path(each.route()), "");

        assertTrue(
                answer.status() >= 400 && answer.status() != 405, answer.raw().body());
        assertFalse(
                answer.raw().body().contains("nothing at this address"),
                answer.raw().body());
    }

    @Test
    void namesEachRouteOnce() {
        List<Route> all = OcctooStandIn.routes();

        assertEquals(all.size(), new HashSet<>(all).size());
        assertTrue(all.contains(new Route("POST", "/import/{sourceId}")));
        assertTrue(all.contains(EventStream.ROUTE));
        assertTrue(all.contains(new Route("POST", "/datasources/{sourceId}/import")));
        assertEquals(404, CONTOSO.get("/v1/nothing").status());
        assertEquals(405, CONTOSO.delete("/v1/sources").status());
        assertEquals(404, CONTOSO.post("/import/products", "{}").status());
    }
}
