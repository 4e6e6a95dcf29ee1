package dev.postern.octapipe;

import dev.postern.kit.conformance.FactsConformance;
import dev.postern.sandbox.octapipe.OctapipeStandIn;
import java.util.stream.Stream;

class OctapipeFactsTest extends FactsConformance {
    @Override
    protected Stream<String> sandboxRoutes() {
        return OctapipeStandIn.routes().stream().map(route -> route.method() + " " + route.path());
    }
}
