package dev.postern.token.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.Secret;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @TempDir
    Path directory;

    @BeforeEach
    void makeAll() {
        MakeSecrets.run(List.of(directory.toString(), "octapipe"), new PrintStream(OutputStream.nullOutputStream()));
    }

    @Test
    void readsWhatMakeSecretsMade() {
        assertEquals("k1", secrets().credentialKeys().newest().id());
    }

    @Test
    void keepsWhatIsThere() throws IOException {
        String before = Files.readString(directory.resolve("admin-token"));
        makeAll();
        assertEquals(before, Files.readString(directory.resolve("admin-token")));
    }

    @Test
    void makesFilesForTheOwnerOnly() throws IOException {
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("token-peppers"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pass-signing-key.pem", "credential-keys", "token-peppers", "admin-token", "service-key.octapipe"
            })
    void stopsWhereAFileIsMissing(String file) throws IOException {
        Files.delete(directory.resolve(file));
        String message = String.valueOf(
                assertThrows(ConfigurationException.class, this::read).getMessage());
        assertTrue(
                message.startsWith("The secret file %s is missing; make it with: ".formatted(directory.resolve(file))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pass-signing-key.pem | x        | holds no PKCS#8 private key
                    credential-keys      | k1       | has no '<id> <base64 of 32 bytes>' in line 1
                    token-peppers        | p1 x     | has a key that is not the base64 of 32 bytes in line 1
                    admin-token          | psa_x    | holds no API token
                    admin-token          | ' '      | is empty
                    service-key.octapipe | short    | holds fewer than 32 characters
                    """)
    void stopsWhereAFileIsMalformed(String file, String text, String problem) throws IOException {
        Files.writeString(directory.resolve(file), text);
        String message = String.valueOf(
                assertThrows(ConfigurationException.class, this::read).getMessage());
        assertTrue(message.contains(file + " " + problem), message);
        assertTrue(message.contains("; make it with: "), message);
    }

    private Secret read() {
        return secrets().serviceKey("octapipe");
    }

    private Secrets secrets() {
        return new Secrets(() -> directory);
    }
}
