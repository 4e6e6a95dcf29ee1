package dev.postern.token.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.token.door.Door;
import dev.postern.token.door.Doors;
import dev.postern.token.key.Secrets;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ServiceTest
class TryInstallationTest {
    private static final String TOOLS = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"tools\":[{},{}]}}";

    private static final String CREDENTIALS = "{\"token\":\"made up\"}";

    @TestHTTPResource
    @Nullable
    URI base;

    @TempDir
    Path directory;

    @Inject
    Doors doors;

    @Inject
    Secrets secrets;

    @Inject
    VendorStandIn vendor;

    @BeforeEach
    void reset() {
        vendor.reset();
    }

    @Test
    void walksFromANewAccountToARevokedUrl() throws Exception {
        vendor.behave(request -> request.response().end(TOOLS));
        String said = walk();
        assertTrue(said.contains("lists 2 tools"), said);
        assertTrue(said.contains("answers 404"), said);
    }

    @Test
    void failsWhenThereAreNoTools() {
        vendor.behave(request -> request.response().end(VendorStandIn.ANSWER.replace("{}", "{\"tools\":[]}")));
        assertThrows(IllegalStateException.class, this::walk);
    }

    @Test
    void failsWhenTheVendorServiceFails() {
        vendor.behave(request -> request.response().setStatusCode(500).end());
        IllegalStateException failure = assertThrows(IllegalStateException.class, this::walk);
        assertEquals("Listing tools is answered with 500, and not with 200: ", failure.getMessage());
    }

    @Test
    void putsTheAccountWhereItIsTold() throws Exception {
        vendor.behave(request -> request.response().end(TOOLS));
        assertTrue(walk("http://127.0.0.1:8190").contains("lists 2 tools"), "an address that is allowed");
        IllegalStateException failure = assertThrows(IllegalStateException.class, () -> walk("http://127.0.0.1:8191"));
        assertTrue(Objects.requireNonNull(failure.getMessage()).contains("base_url"), failure.getMessage());
    }

    @Test
    void asksForAllItNeeds() {
        IllegalStateException failure = assertThrows(
                IllegalStateException.class,
                () -> TryInstallation.run(List.of("http://localhost", "http://localhost"), System.out));
        assertTrue(Objects.requireNonNull(failure.getMessage()).startsWith("Usage: try-installation"));
    }

    private String walk(String... baseUrl) throws Exception {
        Path token = directory.resolve("admin-token");
        Files.writeString(token, secrets.adminToken().text().reveal() + "\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String open = Objects.requireNonNull(base).toString().replaceAll("/$", "");
        List<String> always = List.of(
                "http://localhost:" + doors.port(Door.ADMIN), open, token.toString(), World.VENDOR, CREDENTIALS);
        TryInstallation.run(
                Stream.concat(always.stream(), Stream.of(baseUrl)).toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
