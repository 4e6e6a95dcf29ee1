package dev.postern.occtoo;

import dev.postern.kit.conformance.ConnectorConformance;
import dev.postern.kit.conformance.TestHouse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(
        value = TestHouse.class,
        initArgs = {
            @ResourceArg(name = "vendor", value = "occtoo"),
            @ResourceArg(name = "others", value = "auth,global,destinations")
        })
class OcctooConformanceTest extends ConnectorConformance {
    static final Map<String, String> CREDENTIAL =
            Map.of("api_key", "occ-key", "tenant_id", "t-1", "safename", "contoso-retail");

    @Override
    protected Map<String, String> readyCredential() {
        return CREDENTIAL;
    }
}
