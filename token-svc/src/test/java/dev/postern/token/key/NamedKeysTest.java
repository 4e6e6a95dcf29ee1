package dev.postern.token.key;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.token.world.Admin;
import dev.postern.token.world.Database;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.World;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@ServiceTest
class NamedKeysTest {
    private static final KeyRing OTHERS =
            new KeyRing(List.of(new NamedKey("other", new SecretKeySpec(new byte[32], "AES"))));

    @Inject
    Admin admin;

    @Inject
    Database database;

    @Inject
    NamedKeys named;

    @Inject
    Secrets secrets;

    @Test
    void stopsWhereAccountsAreSealedWithAKeyThatIsNotThere() {
        admin.account(World.VENDOR);

        String message = String.valueOf(
                assertThrows(ConfigurationException.class, () -> named.requireIn("credential-keys", OTHERS))
                        .getMessage());

        assertTrue(message.startsWith("The secret file credential-keys lacks the key k"), message);
        assertTrue(message.contains("rows of the database still need; put its line back."), message);
    }

    @Test
    void stopsWhereTokensAreHashedWithAPepperThatIsNotThere() {
        admin.aConnector().issue();

        assertThrows(ConfigurationException.class, () -> named.requireIn("token-peppers", OTHERS));
        assertDoesNotThrow(() -> secrets.keyFiles().forEach(file -> named.requireIn(file.name(), file.listed())));
    }

    @Test
    void countsNoTokenThatNobodyCanUseAnyMore() {
        List<MadeConnector> connectors = List.of(
                admin.aConnector().issue(),
                admin.aConnector().issue().revoke(),
                admin.aConnector().expired().issue());
        String token = admin.apiToken("connect", "a");
        String pepper = "pepper-" + UUID.randomUUID().toString().substring(0, 8);
        connectors.forEach(connector -> database.change(
                "update connector_token set key_id = ? where connector_id = ?", pepper, connector.id()));
        database.change(
                "insert into api_token select gen_random_uuid(), name, scope, tenant_id, 'x' || hash, ?,"
                        + " now() - interval '1 s', null, null, null, now(), now() from api_token where scope = 'connect' limit 1",
                pepper);
        try {
            assertEquals(1L, named.count("token-peppers").get(pepper), token.substring(0, 4));
            assertEquals(
                    List.of(new NamedKeys.Named(
                            "connector", connectors.getFirst().id().toString())),
                    named.some("token-peppers", pepper, 5));
        } finally {
            database.change("delete from connector_token where key_id = ?", pepper);
            database.change("delete from api_token where key_id = ?", pepper);
        }
    }
}
