package dev.postern.kit.acme;

import dev.postern.kit.conformance.ConnectorConformance;
import dev.postern.kit.conformance.TestHouse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(
        value = TestHouse.class,
        initArgs = {
            @ResourceArg(name = "vendor", value = "acme"),
            @ResourceArg(name = "others", value = "chat,auth,shops,doors")
        })
class AcmeConformanceTest extends ConnectorConformance {
    AcmeConformanceTest() {
        super(Path.of("src/test/resources/records"));
    }

    @Override
    protected Map<String, String> readyCredential() {
        return Map.of("token", "ready");
    }
}
