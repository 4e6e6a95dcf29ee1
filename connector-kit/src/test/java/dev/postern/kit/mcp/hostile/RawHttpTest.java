package dev.postern.kit.mcp.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class RawHttpTest {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration WITHIN = Duration.ofMillis(400);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int LETTERS = 30;

    /** Each piece comes in time, all of them do not. */
    @Test
    void takesNoAnswerThatDripsForOneThatIsThereInTime() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RawHttp client = RawHttp.to(URI.create("http://localhost:" + server.getLocalPort()))) {
            Thread.ofVirtual().start(() -> drip(server));
            long start = System.nanoTime();

            RawHttp.Answer answer = client.answer(WITHIN);

            assertTrue(System.nanoTime() - start < SOON.toNanos(), "it waited for all of it");
            assertFalse(answer.hungUp());
            assertTrue(answer.body().length() < LETTERS, answer.text());
            assertEquals("x".repeat(LETTERS), client.answer(LONG).body());
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < LETTERS; i++) {
                socket.getOutputStream().write('x');
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }
}
