package dev.postern.kit.conformance;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/**
 * A service with derived tools off, for a second class of exchanges: where a derived endpoint takes the place of a
 * documented one, only one of them can be played at a time.
 */
public abstract class DocumentedOnly implements QuarkusTestProfile {
    private final String vendor;
    private final String others;

    /**
     * @param vendor the vendor's name
     * @param others the names of its other addresses, with commas
     */
    protected DocumentedOnly(String vendor, String others) {
        this.vendor = vendor;
        this.others = others;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(TestHouse.class, Map.of("vendor", vendor, "others", others, "derived", "false")));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
