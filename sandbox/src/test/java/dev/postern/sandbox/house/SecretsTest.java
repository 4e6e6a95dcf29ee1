package dev.postern.sandbox.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final Set<String> VENDORS = Set.of("octapipe", "caspio");

    @TempDir
    Path parent;

    private Path directory = Path.of("");

    @BeforeEach
    void makeThem() {
        directory = parent.resolve("secrets");
        Secrets.in(directory, VENDORS, new SecureRandom());
    }

    @Test
    void areMadeOnceAndKept() throws IOException {
        Map<String, String> first = texts();

        Secrets.in(directory, VENDORS, new SecureRandom());

        assertEquals(first, texts());
        Set<String> names =
                new TreeSet<>(Set.of("admin-token", "credential-keys", "pass-signing-key.pem", "token-peppers"));
        VENDORS.forEach(vendor -> names.add("service-key." + vendor));
        assertEquals(names, first.keySet());
    }

    @Test
    void areMadeAgainOneByOne() throws IOException {
        Map<String, String> first = texts();
        Files.delete(directory.resolve("token-peppers"));

        Secrets.in(directory, VENDORS, new SecureRandom());

        assertTrue(Files.exists(directory.resolve("token-peppers")));
        assertEquals(first.get("credential-keys"), texts().get("credential-keys"));
    }

    @Test
    void canBeReadByTheirOwnerOnly() throws IOException {
        assertEquals("rwx------", permissions(directory));
        for (String name : texts().keySet()) {
            assertEquals("rw-------", permissions(directory.resolve(name)), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"credential-keys", "token-peppers"})
    void nameEachKeyOf32Bytes(String file) throws IOException {
        String[] line = Files.readString(directory.resolve(file)).strip().split(" ", -1);

        assertEquals(2, line.length);
        assertEquals(32, Base64.getDecoder().decode(line[1]).length);
    }

    @Test
    void signPassesWithAP256Key() throws IOException, GeneralSecurityException {
        String pem = Files.readString(directory.resolve("pass-signing-key.pem"));
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));

        ECPrivateKey key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));

        assertEquals(256, key.getParams().getCurve().getField().getFieldSize());
    }

    @Test
    void holdAnApiTokenWithItsCheckCharacters() {
        String token = Secrets.in(directory, VENDORS, new SecureRandom()).adminToken();

        assertTrue(token.matches("psa_[0-9A-Za-z]{49}"), token);
        assertEquals(Base62.check(token.substring(4, 47)), token.substring(47));
    }

    /** The sums are those of another implementation of CRC-32. */
    @ParameterizedTest
    @CsvSource({"123456789,3jZRME", "a,4GEHKN", "'',000000"})
    void checkTextsByTheirCrc32InBase62(String text, String check) {
        assertEquals(check, Base62.check(text));
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return texts;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
