package dev.postern.caspio;

import dev.postern.kit.conformance.FactsConformance;
import dev.postern.sandbox.caspio.CaspioStandIn;
import java.util.stream.Stream;

class CaspioFactsTest extends FactsConformance {
    @Override
    protected Stream<String> sandboxRoutes() {
        return CaspioStandIn.routes().stream().map(route -> route.method() + " " + route.path());
    }
}
