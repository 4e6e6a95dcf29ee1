package dev.postern.kit.acme;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.Allowance;
import dev.postern.contract.Headers;
import dev.postern.kit.conformance.PassOffice;
import dev.postern.kit.conformance.TestHouse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a token service that cannot give its keys. */
@QuarkusTest
@QuarkusTestResource(value = TestHouse.class, initArgs = @ResourceArg(name = "vendor", value = "acme"))
class PassKeysTest {
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** Two clocks are compared, and none ticks that finely. */
    private static final Duration TICK = Duration.ofMillis(20);

    private final PassOffice office = new PassOffice("acme");
    private final Vertx vertx = Vertx.vertx();
    private final List<Long> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 500;

    @Inject
    @ConfigProperty(name = "postern.token-service.url")
    URI tokenService;

    @BeforeEach
    void start() {
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(tokenService.getPort(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void isLeftAloneForAMomentAfterAFailure() {
        for (int i = 0; i < 4; i++) {
            assertEquals(503, call());
        }

        assertEquals(4, asked.size());
        assertTrue(
                IntStream.range(1, asked.size())
                        .mapToObj(i -> Duration.ofNanos(asked.get(i) - asked.get(i - 1)))
                        .allMatch(gap -> gap.plus(TICK).compareTo(PAUSE) >= 0),
                "asked at " + asked);
    }

    @Test
    void isAskedAgainAfterAFailure() {
        assertEquals(503, call());
        status = 200;

        assertEquals(403, call());
    }

    /** With a pass that names a key of which nothing was ever heard. */
    private int call() {
        String header = "{\"alg\":\"ES256\",\"kid\":\"%s\"}".formatted(UUID.randomUUID());
        String[] parts = office.pass(UUID.randomUUID(), Allowance.EVERYTHING).split("\\.", -1);
        String pass = "%s.%s.%s"
                .formatted(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8)),
                        parts[1],
                        parts[2]);
        return given().header(Headers.PASS, pass)
                .contentType("application/json")
                .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
                .post("/mcp")
                .statusCode();
    }

    private void answer(HttpServerRequest request) {
        asked.add(System.nanoTime());
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(status == 200 ? office.jwks() : "");
    }
}
