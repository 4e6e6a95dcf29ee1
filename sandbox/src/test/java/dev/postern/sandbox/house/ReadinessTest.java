package dev.postern.sandbox.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/q/health/ready");

    @TempDir
    Path directory;

    private final List<String> told = new ArrayList<>();

    @Test
    void tellsTheLastLinesOfAChildThatEndsEarly() {
        try (Child child = child("echo starting; echo the database is not there; exit 3")) {
            HouseFailure failure = assertThrows(HouseFailure.class, () -> await(child, NOWHERE, 60_000));

            assertTrue(failure.sentence().startsWith("token-svc ended with exit code 3"), failure.sentence());
            assertTrue(failure.sentence().endsWith("the database is not there"), failure.sentence());
        }
    }

    @Test
    void givesUpOnAChildThatDoesNotGetReady() {
        try (Child child = child("echo thinking; exec sleep 60")) {
            HouseFailure failure = assertThrows(HouseFailure.class, () -> await(child, NOWHERE, 300));

            assertTrue(failure.sentence().startsWith("token-svc is not ready after"), failure.sentence());
        }
    }

    @Test
    void tellsWhenAChildIsReady() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(told.isEmpty() ? 200 : 503, -1);
            exchange.close();
        });
        server.start();
        try (Child child = child("exec sleep 60")) {
            await(child, URI.create("http://127.0.0.1:" + server.getAddress().getPort()), 10_000);

            assertEquals(1, told.size());
            assertTrue(told.getFirst().startsWith("token-svc is ready"), told.toString());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void endsAChild() {
        Child child = child("exec sleep 60");

        child.close();

        assertFalse(ProcessHandle.of(child.pid()).map(ProcessHandle::isAlive).orElse(false));
    }

    private Child child(String script) {
        return Child.start("token-svc", List.of("/bin/sh", "-c", script), directory.resolve("token-svc.log"));
    }

    private void await(Child child, URI health, long millis) {
        new Readiness(Duration.ofMillis(millis), told::add).await(Map.of(child, health));
    }
}
