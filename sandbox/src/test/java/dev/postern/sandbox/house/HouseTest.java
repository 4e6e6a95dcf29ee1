package dev.postern.sandbox.house;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.Client;
import dev.postern.sandbox.octapipe.DemoAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole house, with scripts in place of the services. */
class HouseTest {
    @TempDir
    Path root;

    @BeforeEach
    void build() {
        FakeProject.build(root);
    }

    @Test
    void keepsTheDemosUrlForTheNextStart() throws IOException {
        HouseOptions options = options();
        List<Demo> first;
        try (House house = House.start(options)) {
            first = Demo.in(house);
        }

        try (House house = House.start(options)) {
            assertEquals(first, Demo.in(house));
        }
        assertTrue(first.getFirst()
                .url()
                .toString()
                .startsWith("http://localhost:" + options.ports().open() + "/mcp/pst_"));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(options.data().resolve("demo.json"))));
    }

    @Test
    void leavesNoPortTakenBehind() {
        HouseOptions options = options();
        try (House house = House.start(options)) {
            assertEquals(
                    200,
                    Client.of(house.sandbox().octapipeUrl(), DemoAccount.ACME)
                            .get("/pipelines")
                            .status());
            assertThrows(HouseFailure.class, options.ports()::requireFree);
        }

        assertDoesNotThrow(options.ports()::requireFree);
    }

    @Test
    void takesEverythingDownWhenAServiceEndsEarly() throws IOException {
        FakeProject.put(root, "octapipe-svc", "echo records/cards.yaml:7 unknown key; exit 1");
        HouseOptions options = options();

        HouseFailure failure = assertThrows(HouseFailure.class, () -> House.start(options));

        assertEquals(
                List.of(
                        "octapipe-svc ended with exit code 1 before it was ready; the end of its log "
                                + options.data().resolve("log/octapipe-svc.log") + ":",
                        "  records/cards.yaml:7 unknown key"),
                failure.sentence().lines().toList());
        assertDoesNotThrow(options.ports()::requireFree);
    }

    @Test
    void startsNothingWhenAServiceHasNotBeenBuilt() {
        HouseOptions options = options().nativeServices(false);

        HouseFailure failure = assertThrows(HouseFailure.class, () -> House.start(options));

        assertTrue(failure.sentence().startsWith("token-svc has not been built"), failure.sentence());
        assertFalse(Files.exists(options.data()));
    }

    @Test
    void hasADemoForEveryVendorThatIsServed() {
        try (House house = House.start(options())) {
            assertEquals(
                    Vendor.SERVED.stream().map(Vendor::name).toList(),
                    Demo.in(house).stream().map(Demo::vendor).toList());
        }
    }

    private HouseOptions options() {
        return HouseOptions.forTests(root, root.resolve("data")).nativeServices(true);
    }
}
