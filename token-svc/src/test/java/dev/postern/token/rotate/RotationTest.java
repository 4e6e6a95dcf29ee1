package dev.postern.token.rotate;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.AccountId;
import dev.postern.contract.Secret;
import dev.postern.token.account.Accounts;
import dev.postern.token.account.SealedAnew;
import dev.postern.token.key.AddKeys;
import dev.postern.token.key.Secrets;
import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.Database;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class RotationTest {
    @Inject
    Admin admin;

    @Inject
    Accounts accounts;

    @Inject
    Database database;

    @Inject
    Rotation rotation;

    @Inject
    Secrets secrets;

    @Inject
    VendorStandIn vendor;

    @Inject
    AgroalDataSource source;

    private final Path directory = ConfigProvider.getConfig().getValue("postern.secrets.directory", Path.class);

    @BeforeEach
    void reset() {
        vendor.reset();
        rotation.lookNow();
    }

    @Test
    void movesEveryAccountToANewKey() {
        UUID account = admin.account(World.VENDOR);
        String sealed = sealed(account);

        add("credential-keys");
        rotation.lookNow();

        String newest = secrets.credentialKeys().newest().id();
        assertEquals(List.of(newest), database.rows("select distinct sealed_key_id from integrated_account"));
        assertNotEquals(sealed, sealed(account));
        assertEquals(
                Secret.of("vendor-secret"),
                accounts.credential(new AccountId(account))
                        .orElseThrow()
                        .fields()
                        .get("token"));
        admin.request()
                .get("/keys")
                .then()
                .statusCode(200)
                .body("credential_keys[0].id", equalTo(newest))
                .body("credential_keys[0].in_use", equalTo(true))
                .body("credential_keys[1].rows", equalTo(0))
                .body("credential_keys[1].removable", equalTo(true));
    }

    @Test
    void waitsForAReplicaThatDoesNotKnowTheKeyYet() {
        String before = secrets.credentialKeys().newest().id();
        UUID account = admin.account(World.VENDOR);
        UUID other = UUID.randomUUID();
        database.change(
                "insert into replica_keys values (?, 'credential-keys', ?, ?, now())",
                other,
                String.join(",", secrets.credentialKeys().ids()),
                before);
        try {
            add("credential-keys");
            rotation.lookNow();

            assertEquals(before, secrets.credentialKeys().newest().id());
            assertTrue(sealed(account).startsWith(before + " "));
            admin.request()
                    .get("/keys")
                    .then()
                    .body("credential_keys[0].in_use", equalTo(false))
                    .body("credential_keys[0].removable", equalTo(false))
                    .body(
                            "credential_keys[0].note",
                            equalTo(
                                    "It is not in use everywhere yet: 1 replicas do not know it. Give them the same file."));
        } finally {
            database.change("delete from replica_keys where replica = ?", other);
        }
        rotation.lookNow();

        assertTrue(sealed(account).startsWith(secrets.credentialKeys().newest().id() + " "));
        assertNotEquals(before, secrets.credentialKeys().newest().id());
    }

    @Test
    void leavesTheWorkToTheReplicaThatIsAtIt() throws SQLException {
        UUID account = admin.account(World.VENDOR);
        String sealed = sealed(account);
        try (Connection replica = source.getConnection()) {
            replica.setAutoCommit(false);
            replica.createStatement().execute("select pg_advisory_xact_lock(%d)".formatted(SealedAnew.LOCK));
            add("credential-keys");
            rotation.lookNow();
            assertEquals(sealed, sealed(account));
            replica.rollback();
        }
        rotation.lookNow();

        assertNotEquals(sealed, sealed(account));
    }

    @Test
    void hashesATokenAnewWhenItIsUsed() {
        MadeConnector used = admin.aConnector().issue();
        MadeConnector unused = admin.aConnector().issue();
        String before = secrets.tokenPeppers().newest().id();

        add("token-peppers");
        rotation.lookNow();
        Client.call(used.path()).statusCode(200);

        String newest = secrets.tokenPeppers().newest().id();
        assertNotEquals(before, newest);
        assertEquals(List.of(newest), pepper(used));
        assertEquals(List.of(before), pepper(unused));
        admin.request()
                .get("/keys")
                .then()
                .body("token_peppers.find { it.id == '%s' }.removable".formatted(before), equalTo(false));
        Client.call(unused.path()).statusCode(200);
        assertEquals(List.of(newest), pepper(unused));
    }

    @Test
    void keepsAKeyThatRowsNeedWhenItsLineIsGone() throws IOException {
        MadeConnector connector = admin.aConnector().issue();
        String before = secrets.tokenPeppers().newest().id();
        Path file = directory.resolve("token-peppers");
        add("token-peppers");
        List<String> all = Files.readAllLines(file);
        try {
            Files.write(file, all.subList(0, 1));
            rotation.lookNow();

            assertTrue(secrets.tokenPeppers().find(before).isPresent());
            Client.call(connector.path()).statusCode(200);
        } finally {
            Files.write(file, all);
        }
    }

    @Test
    void keepsTheKeysWhenTheFileIsSpoilt() throws IOException {
        MadeConnector connector = admin.aConnector().issue();
        Path file = directory.resolve("token-peppers");
        String good = Files.readString(file);
        List<String> before = secrets.tokenPeppers().ids();
        try {
            Files.writeString(file, "p9 nonsense");
            rotation.lookNow();

            assertEquals(before, secrets.tokenPeppers().ids());
            Client.call(connector.path()).statusCode(200);
        } finally {
            Files.writeString(file, good);
        }
    }

    @Test
    void forgetsAKeyThatNothingNeedsWhenItsLineIsGone() throws IOException {
        String before = secrets.credentialKeys().newest().id();
        Path file = directory.resolve("credential-keys");
        add("credential-keys");
        rotation.lookNow();
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith(before + " "))
                        .toList());

        rotation.lookNow();

        assertTrue(secrets.credentialKeys().find(before).isEmpty());
    }

    @Test
    void tellsAdminsOnly() {
        admin.requestWith(admin.apiToken("tenant", "acme")).get("/keys").then().statusCode(403);
    }

    private void add(String file) {
        AddKeys.run(List.of(directory.toString(), file), new PrintStream(OutputStream.nullOutputStream()));
    }

    private String sealed(UUID account) {
        return database.rows(
                        "select sealed_key_id, sealed_key, sealed_credentials from integrated_account where id = '%s'"
                                .formatted(account))
                .getFirst();
    }

    private List<String> pepper(MadeConnector connector) {
        return database.rows("select key_id from connector_token where connector_id = '%s'".formatted(connector.id()));
    }
}
