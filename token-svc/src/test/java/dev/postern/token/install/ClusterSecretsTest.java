package dev.postern.token.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.postern.token.world.Cluster;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterSecretsTest {
    private final Cluster cluster = Cluster.up();

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void giveTheTokenServiceEverything() {
        make("octapipe", "caspio");
        assertEquals(
                Set.of(
                        "admin-token",
                        "credential-keys",
                        "pass-signing-key.pem",
                        "service-key.caspio",
                        "service-key.octapipe",
                        "token-peppers"),
                secret("postern").keySet());
    }

    @Test
    void giveAVendorServiceItsOwnKeyOnly() {
        make("octapipe", "caspio");
        assertEquals(
                Map.of("service-key.caspio", secret("postern").get("service-key.caspio")), secret("postern-caspio"));
    }

    @Test
    void stayAsTheyAreWhenTheyAreMadeAgain() {
        make("octapipe");
        Map<String, String> before = secret("postern");
        Map<String, String> database = secret("postern-postgres");
        make("octapipe");
        assertEquals(before, secret("postern"));
        assertEquals(database, secret("postern-postgres"));
    }

    @Test
    void growByTheKeyOfANewVendor() {
        make("octapipe");
        String before = secret("postern").get("admin-token");
        make("octapipe", "caspio");
        assertEquals(before, secret("postern").get("admin-token"));
        assertNotEquals(
                secret("postern-octapipe").values(), secret("postern-caspio").values());
    }

    private void make(String... vendors) {
        new ClusterSecrets(cluster.client(), "postern", new PrintStream(OutputStream.nullOutputStream()))
                .make(List.of(vendors));
    }

    private Map<String, String> secret(String name) {
        return cluster.client().secrets().withName(name).get().getData();
    }
}
