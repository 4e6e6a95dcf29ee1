package dev.postern.token.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddKeysTest {
    @TempDir
    Path directory;

    @BeforeEach
    void makeAll() {
        MakeSecrets.run(List.of(directory.toString()), new PrintStream(OutputStream.nullOutputStream()));
    }

    @Test
    void putsANewKeyBeforeTheOldOnes() throws IOException {
        String before = Files.readString(directory.resolve("credential-keys"));

        String said = add(directory.toString());

        assertTrue(said.contains("added k2 to " + directory.resolve("credential-keys")), said);
        assertTrue(said.contains("added p2 to "), said);
        assertEquals(List.of("k2", "k1"), ids("credential-keys"));
        assertEquals(List.of("p2", "p1"), ids("token-peppers"));
        assertTrue(Files.readString(directory.resolve("credential-keys")).endsWith(before));
    }

    @Test
    void leavesAFileToItsOwnerAndNothingBesideIt() throws IOException {
        add(directory.toString(), "token-peppers");

        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("token-peppers"))));
        assertEquals(List.of("k1"), ids("credential-keys"));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(4, files.count());
        }
    }

    @Test
    void takesNoIdASecondTime() throws IOException {
        add(directory.toString());
        List<String> lines = Files.readAllLines(directory.resolve("credential-keys"));
        Files.write(directory.resolve("credential-keys"), lines.subList(0, 1));

        add(directory.toString());

        assertEquals(List.of("k3", "k2"), ids("credential-keys"));
    }

    @Test
    void saysHowItIsCalled() {
        assertTrue(add().startsWith("Usage: add-keys <directory>"));
        assertTrue(add(directory.toString(), "admin-token").startsWith("Usage: "));
        assertTrue(add(directory.resolve("none").toString(), "token-peppers").contains("is missing"));
    }

    private List<String> ids(String file) throws IOException {
        return Files.readAllLines(directory.resolve(file)).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private static String add(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        AddKeys.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }
}
