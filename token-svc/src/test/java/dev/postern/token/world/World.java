package dev.postern.token.world;

import dev.postern.token.key.MakeSecrets;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts PostgreSQL and makes the secrets; the vendor service stand-in starts with the application. */
public final class World implements QuarkusTestResourceLifecycleManager {
    /** A vendor whose service is the stand-in. */
    public static final String VENDOR = "octapipe";
    /** A vendor with two addresses, at one of which nobody listens. */
    public static final String HALF_DOWN = "caspio";
    /** A vendor at whose address nobody listens. */
    public static final String DOWN = "nocodb";

    /** Another one, of which nothing was ever heard. */
    public static final String UNHEARD = "occtoo";

    /** A third vendor whose service is the stand-in. */
    public static final String ONE_MORE = "gumloop";

    /** A tenant whose connectors all need a second factor. */
    public static final String CAREFUL_TENANT = "careful";

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            Path secrets = Files.createTempDirectory("postern-secrets");
            MakeSecrets.run(
                    List.of(secrets.toString(), VENDOR, ONE_MORE, HALF_DOWN, DOWN, UNHEARD),
                    new PrintStream(OutputStream.nullOutputStream()));
            int vendor = freePort();
            int nobody = freePort();
            return Map.ofEntries(
                    Map.entry("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres")),
                    Map.entry(
                            "smallrye.config.source.file.locations", database().toString()),
                    Map.entry("postern.public-url", "https://mcp.example.com/"),
                    Map.entry("postern.secrets.directory", secrets.toString()),
                    Map.entry("postern.second-factor.tenants", CAREFUL_TENANT),
                    Map.entry("postern.body-deadline", "3s"),
                    Map.entry("postern.vendor-silence", "3s"),
                    Map.entry("postern.sweep-every", "24h"),
                    Map.entry("postern.keys.look-every", "24h"),
                    Map.entry("postern.origins", "https://claude.ai"),
                    Map.entry("postern.egress.allow", "127.0.0.1:8190"),
                    Map.entry("postern.vendors.%s.addresses".formatted(VENDOR), "localhost:" + vendor),
                    Map.entry("postern.vendors.%s.addresses".formatted(ONE_MORE), "localhost:" + vendor),
                    Map.entry(
                            "postern.vendors.%s.addresses".formatted(HALF_DOWN),
                            "localhost:%d,localhost:%d".formatted(nobody, vendor)),
                    Map.entry("postern.vendors.%s.body-limit".formatted(HALF_DOWN), "6M"),
                    Map.entry("postern.vendors.%s.addresses".formatted(DOWN), "localhost:" + nobody),
                    Map.entry("postern.vendors.%s.addresses".formatted(UNHEARD), "localhost:" + nobody),
                    Map.entry("test.vendor-port", String.valueOf(vendor)),
                    // Not 0: the metrics tell servers on chosen ports from others, and cannot do both at once.
                    Map.entry("quarkus.http.test-port", String.valueOf(freePort())),
                    Map.entry("quarkus.management.test-port", String.valueOf(freePort())),
                    Map.entry("postern.admin.port", String.valueOf(freePort())),
                    Map.entry("postern.internal.port", String.valueOf(freePort())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** User and password as files, as the chart gives them. */
    private static Path database() throws IOException {
        Path directory = Files.createTempDirectory("postern-database");
        Files.writeString(directory.resolve("quarkus.datasource.username"), "postgres");
        Files.writeString(directory.resolve("quarkus.datasource.password"), "postgres");
        return directory;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
