package dev.postern.sandbox.up;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.house.FakeProject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void namesThePortThatIsTakenAndStartsNothing() throws IOException {
        FakeProject.build(root);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int offset = taken.getLocalPort() - 8190;

            int code = run("up", "--root", root.toString(), "--native", "--port-offset", "" + offset);

            assertEquals(1, code);
            assertEquals(
                    "Port " + taken.getLocalPort() + " is taken, and the stand-in for Octapipe needs it:"
                            + " stop what listens there, or shift all ports, for example with --port-offset 100.\n",
                    err.toString(StandardCharsets.UTF_8));
            assertFalse(Files.exists(root.resolve(".postern")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "down", "up --ports 1", "up --port-offset", "up --port-offset -1", "up --port-offset 60000"})
    void showsHowItIsUsedWhenItIsNotUnderstood(String command) {
        int code = run(command.split(" ", -1));

        assertEquals(2, code);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("Usage: up"));
    }

    private int run(String... arguments) {
        return Main.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
