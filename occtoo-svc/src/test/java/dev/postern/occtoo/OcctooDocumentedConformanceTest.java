package dev.postern.occtoo;

import dev.postern.kit.conformance.ConnectorConformance;
import dev.postern.kit.conformance.DocumentedOnly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

/** With derived tools off: what Occtoo documents, and nothing else. */
@QuarkusTest
@TestProfile(OcctooDocumentedConformanceTest.Off.class)
class OcctooDocumentedConformanceTest extends ConnectorConformance {
    public static final class Off extends DocumentedOnly {
        public Off() {
            super("occtoo", "auth,global,destinations");
        }
    }

    @Override
    protected Map<String, String> readyCredential() {
        return OcctooConformanceTest.CREDENTIAL;
    }
}
