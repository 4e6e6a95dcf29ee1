package dev.postern.kit.acme;

import dev.postern.kit.conformance.ConnectorConformance;
import dev.postern.kit.conformance.DocumentedOnly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.Map;

/** With derived tools off: what is documented stands where a derived tool would take its place. */
@QuarkusTest
@TestProfile(AcmeDocumentedConformanceTest.Off.class)
class AcmeDocumentedConformanceTest extends ConnectorConformance {
    public static final class Off extends DocumentedOnly {
        public Off() {
            super("acme", "chat,auth,shops,doors");
        }
    }

    AcmeDocumentedConformanceTest() {
        super(Path.of("src/test/resources/records"));
    }

    @Override
    protected Map<String, String> readyCredential() {
        return Map.of("token", "ready");
    }
}
