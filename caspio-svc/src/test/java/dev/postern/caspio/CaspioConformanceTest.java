package dev.postern.caspio;

import dev.postern.kit.conformance.ConnectorConformance;
import dev.postern.kit.conformance.TestHouse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(value = TestHouse.class, initArgs = @ResourceArg(name = "vendor", value = "caspio"))
class CaspioConformanceTest extends ConnectorConformance {
    @Override
    protected Map<String, String> readyCredential() {
        return Map.of("token", "a-ready-bearer-token");
    }
}
