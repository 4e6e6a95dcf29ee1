package dev.postern.gumloop;

import dev.postern.kit.conformance.ConnectorConformance;
import dev.postern.kit.conformance.TestHouse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(
        value = TestHouse.class,
        initArgs = {@ResourceArg(name = "vendor", value = "gumloop"), @ResourceArg(name = "others", value = "chat")})
class GumloopConformanceTest extends ConnectorConformance {
    @Override
    protected Map<String, String> readyCredential() {
        return Map.of("api_key", "gum-key", "user_id", "usr_772");
    }
}
