package dev.postern.kit.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.result.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes or costs something at the vendor gets there once, whatever becomes of the answer. */
@QuarkusTest
@QuarkusTestResource(
        value = TestHouse.class,
        initArgs = {@ResourceArg(name = "vendor", value = "acme"), @ResourceArg(name = "others", value = "chat")})
class NothingTwiceTest {
    private static final String STOP = "acme_jobs_stop";

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private volatile Consumer<HttpServerRequest> vendor = request -> {};
    private AcmeHouse house;

    @BeforeEach
    void start() {
        house = new AcmeHouse();
        vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    seen.add(request.method() + " " + request.path());
                    vendor.accept(request);
                }))
                .listen(TestHouse.vendorPort(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        house.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    static Stream<Arguments> misfortunes() {
        return Stream.of(
                misfortune("vendor_unreachable", request -> request.connection().close()),
                misfortune("vendor_unreachable", request -> {
                    request.response().putHeader("Content-Length", "100").write("{\"id\":");
                    request.connection().close();
                }),
                misfortune("vendor_slow", request -> {}),
                misfortune("vendor_failed", status(500)),
                misfortune("vendor_failed", status(503)),
                misfortune("vendor_throttled", status(429)),
                misfortune(
                        "vendor_redirected",
                        request -> request.response()
                                .setStatusCode(307)
                                .putHeader("Location", "/elsewhere")
                                .end()),
                misfortune("vendor_unreadable", request -> request.response().end("<html>done</html>")),
                misfortune(
                        "answer_too_large",
                        request -> request.response().end("{\"a\":\"" + "a".repeat(90_000) + "\"}")),
                misfortune("account_needs_reauth", status(401)));
    }

    @ParameterizedTest
    @MethodSource("misfortunes")
    void sendsAChangeOnceWhateverBecomesOfIt(String code, Consumer<HttpServerRequest> misfortune) {
        vendor = misfortune;

        JsonNode result = house.caller()
                .call(STOP, Json.NODES.objectNode().put("id", "j-1"))
                .path("result");

        assertEquals(code, result.at("/_meta/code").asText(), result.toString());
        assertEquals(List.of("POST /jobs/j-1/stop"), seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>done</html>", "{"})
    void invitesNobodyToDoAgainWhatMayBeDone(String answer) {
        vendor = request -> request.response().end(answer);

        String text = house.caller()
                .call(STOP, Json.NODES.objectNode().put("id", "j-1"))
                .at("/result/content/0/text")
                .asText();

        assertTrue(text.contains("do not call " + STOP + " again"), text);
    }

    @Test
    void sendsItAgainOnlyAfterTheVendorLetNobodyIn() {
        vendor = request -> {
            boolean signIn = String.valueOf(request.path()).equals("/login");
            request.response().setStatusCode(signIn ? 200 : 401).end("{\"session\":{\"token\":\"t\"}}");
        };
        McpCaller caller = new McpCaller(house.pass(Map.of("user", "u", "password", "p")));

        caller.call(STOP, Json.NODES.objectNode().put("id", "j-1"));

        assertEquals(List.of("POST /login", "POST /jobs/j-1/stop", "POST /login", "POST /jobs/j-1/stop"), seen);
    }

    /** A connection that was kept for the next request may be gone by then, and nobody knows what has come through. */
    @Test
    void sendsNothingAgainThatWasLostOnAKeptConnection() {
        vendor = request -> request.response().end("{}");
        McpCaller caller = house.caller();
        caller.call(STOP, Json.NODES.objectNode().put("id", "j-1"));
        vendor = request -> request.connection().close();

        JsonNode lost =
                caller.call(STOP, Json.NODES.objectNode().put("id", "j-2")).path("result");

        assertTrue(lost.path("isError").asBoolean(), lost.toString());
        assertEquals(List.of("POST /jobs/j-1/stop", "POST /jobs/j-2/stop"), seen);
    }

    private static Consumer<HttpServerRequest> status(int status) {
        return request -> request.response().setStatusCode(status).end();
    }

    private static Arguments misfortune(String code, Consumer<HttpServerRequest> what) {
        return Arguments.of(code, what);
    }
}
