package dev.postern.occtoo;

import dev.postern.kit.conformance.FactsConformance;
import dev.postern.sandbox.occtoo.OcctooStandIn;
import java.util.stream.Stream;

class OcctooFactsTest extends FactsConformance {
    @Override
    protected Stream<String> sandboxRoutes() {
        return OcctooStandIn.routes().stream().map(route -> route.method() + " " + route.path());
    }
}
