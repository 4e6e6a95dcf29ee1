package dev.postern.kit.conformance;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the service under test where its token service and its vendor will be. The servers themselves are started by
 * the tests, on these ports. Takes as arguments {@code vendor}, the vendor's name, {@code others}, the names of its
 * other addresses, with commas, and {@code derived}, which is {@code false} where derived tools are to be off. Waiting
 * takes no time.
 */
public class TestHouse implements QuarkusTestResourceLifecycleManager {
    public static final String SERVICE_KEY = "conformance-service-key-0123456789-0123456789";
    /** Below this path the vendor's other addresses are, each under its name. */
    static final String OTHERS = "/others/";

    private static final String TOKEN_SERVICE_PORT = "conformance.token-service.port";
    private static final String VENDOR_PORT = "conformance.vendor.port";
    private static final String DERIVED = "conformance.derived";

    private String vendor = "";
    private List<String> others = List.of();
    private String derived = "true";

    @Override
    public void init(Map<String, String> initArgs) {
        vendor = initArgs.getOrDefault("vendor", "");
        derived = initArgs.getOrDefault("derived", "true");
        others = Arrays.stream(initArgs.getOrDefault("others", "").split(",", -1))
                .filter(name -> !name.isBlank())
                .toList();
    }

    @Override
    public Map<String, String> start() {
        int tokenService = freePort();
        int vendorPort = freePort();
        System.setProperty(TOKEN_SERVICE_PORT, Integer.toString(tokenService));
        System.setProperty(VENDOR_PORT, Integer.toString(vendorPort));
        System.setProperty(DERIVED, derived);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("postern.token-service.url", "http://127.0.0.1:" + tokenService);
        settings.put("postern.secrets.directory", secrets().toString());
        settings.put("postern.egress.allow", "127.0.0.1:" + vendorPort);
        settings.put("postern.files.signed-hosts", "127.0.0.1:" + vendorPort);
        others.forEach(
                name -> settings.put("postern.api.others." + name, "http://127.0.0.1:" + vendorPort + OTHERS + name));
        settings.put("postern.waiting.pace", "0");
        settings.put("postern.tools.derived", derived);
        // One test's silent vendor must not become the next one's.
        settings.put("postern.outage.pause", "0s");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        // An executable under test does not know of test ports.
        settings.put("quarkus.management.port", "0");
        return settings;
    }

    @Override
    public void stop() {}

    static int tokenServicePort() {
        return Integer.getInteger(TOKEN_SERVICE_PORT, 0);
    }

    /** Where the service under test takes its vendor to be. */
    public static int vendorPort() {
        return Integer.getInteger(VENDOR_PORT, 0);
    }

    /** Whether the service under test offers derived tools. */
    static boolean offersDerived() {
        return !"false".equals(System.getProperty(DERIVED));
    }

    private Path secrets() {
        try {
            Path directory = Files.createTempDirectory("postern-conformance");
            Files.writeString(directory.resolve("service-key." + vendor), SERVICE_KEY);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
