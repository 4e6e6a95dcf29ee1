package dev.postern.token.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The driver with the URL that the chart makes, at a PostgreSQL that shows a certificate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTlsTest {
    private static final String PASSWORD = "changeit";
    private static final String SERVER = "server";

    private final Path folder;
    private final EmbeddedPostgres postgres;

    DatabaseTlsTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        authority("ours");
        authority("foreign");
        certify(SERVER, "ours");
        Path key = folder.resolve("tls.key");
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, privateKey());
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("ssl", "on")
                .setServerConfig(
                        "ssl_cert_file", folder.resolve(SERVER + ".crt").toString())
                .setServerConfig("ssl_key_file", key.toString())
                .start();
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void connectsToACertificateOfItsAuthority() throws SQLException {
        try (Connection connection = connect("localhost", "ours");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            assertTrue(found.next());
            assertTrue(found.getBoolean(1), "the connection is encrypted");
        }
    }

    @Test
    void refusesACertificateOfAForeignAuthority() {
        SQLException refusal = assertThrows(SQLException.class, () -> connect("localhost", "foreign"));
        assertTrue(message(refusal).contains("PKIX path"), refusal.toString());
    }

    @Test
    void refusesACertificateForAnotherName() {
        SQLException refusal = assertThrows(SQLException.class, () -> connect("127.0.0.1", "ours"));
        assertTrue(message(refusal).contains("hostname"), refusal.toString());
    }

    private Connection connect(String host, String authority) throws SQLException {
        String url = "jdbc:postgresql://%s:%d/postgres?sslmode=verify-full&sslrootcert=%s"
                .formatted(host, postgres.getPort(), folder.resolve(authority + ".crt"));
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    private static String message(SQLException refusal) {
        return Objects.requireNonNullElse(refusal.getMessage(), "");
    }

    private void authority(String name) throws IOException, InterruptedException {
        make(name);
        keytool(name, "-exportcert -rfc -file " + folder.resolve(name + ".crt"));
    }

    private void certify(String name, String authority) throws IOException, InterruptedException {
        make(name);
        Path request = folder.resolve(name + ".csr");
        keytool(name, "-certreq -file " + request);
        keytool(
                authority,
                "-gencert -rfc -validity 2 -ext san=dns:localhost -infile %s -outfile %s"
                        .formatted(request, folder.resolve(name + ".crt")));
    }

    private void make(String name) throws IOException, InterruptedException {
        keytool(name, "-genkeypair -keyalg EC -groupname secp256r1 -validity 2 -ext bc:c -dname CN=" + name);
    }

    private String privateKey() throws Exception {
        KeyStore keys = KeyStore.getInstance(folder.resolve(SERVER + ".p12").toFile(), PASSWORD.toCharArray());
        byte[] key = Objects.requireNonNull(keys.getKey("it", PASSWORD.toCharArray()))
                .getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key));
    }

    private void keytool(String store, String arguments) throws IOException, InterruptedException {
        String command = "%s %s -alias it -keystore %s -storetype PKCS12 -storepass %s"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "keytool"),
                        arguments,
                        folder.resolve(store + ".p12"),
                        PASSWORD);
        List<String> words = Stream.of(command.split(" ")).toList();
        assertEquals(0, new ProcessBuilder(words).inheritIO().start().waitFor(), command);
    }
}
