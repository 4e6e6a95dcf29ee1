package dev.postern.gumloop;

import dev.postern.kit.conformance.FactsConformance;
import dev.postern.sandbox.gumloop.GumloopStandIn;
import java.util.stream.Stream;

class GumloopFactsTest extends FactsConformance {
    @Override
    protected Stream<String> sandboxRoutes() {
        return GumloopStandIn.routes().stream().map(route -> route.method() + " " + route.path());
    }
}
