package dev.postern.kit.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.contract.Allowance;
import dev.postern.kit.conformance.PassOffice;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.conformance.TokenServiceStandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A pod of the vendor that there is not, with a token service and a vendor to go with it. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@QuarkusTestResource(value = TestHouse.class, initArgs = @ResourceArg(name = "vendor", value = "acme"))
@QuarkusTestResource(ShortPatience.class)
abstract class PodTest {
    static final String LIST = "list_all_acme_things";
    private static final Duration PAUSE = Duration.ofMillis(20);

    URI url;
    Wire wire;
    SlowVendor vendor;
    PassOffice office;
    UUID account;
    Vertx vertx;
    TokenServiceStandIn tokenService;

    @BeforeAll
    void start() {
        url = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class) + "/mcp");
        vertx = Vertx.vertx();
        office = new PassOffice("acme");
        tokenService = new TokenServiceStandIn(vertx, office);
        vendor = new SlowVendor(vertx);
        account = tokenService.account(Map.of("token", "ready"));
        wire = new Wire(url, office.pass(account, Allowance.EVERYTHING));
        // A pod asks for keys every other second at most, and the test before may just have made it ask.
        become(
                200,
                Duration.ofSeconds(5),
                () -> wire.send(Wire.request(1, "ping")).status());
    }

    /** A client with an account that nobody has called for yet. */
    Wire newcomer() {
        return new Wire(url, office.pass(tokenService.account(Map.of("token", "ready")), Allowance.EVERYTHING));
    }

    @AfterAll
    void stop() {
        wire.close();
        vendor.close();
        tokenService.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Waits for what another thread does in its own time. */
    static void become(Object expected, Duration within, Supplier<?> actual) {
        long end = System.nanoTime() + within.toNanos();
        while (!expected.equals(actual.get()) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        assertEquals(expected, actual.get());
    }
}
