package dev.postern.token.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.token.vendor.Address;
import dev.postern.token.vendor.Vendors;
import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.Eventually;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class InFlightTest {
    @TestHTTPResource
    @Nullable
    URI base;

    @Inject
    Vertx vertx;

    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @Inject
    Vendors vendors;

    @Inject
    InFlight inFlight;

    static Stream<Arguments> endings() {
        return Stream.of(
                ending("an answer", request -> request.response().end()),
                ending(
                        "a refused pass",
                        request -> request.response().setStatusCode(401).end()),
                ending(
                        "a broken connection",
                        request -> request.endHandler(
                                        end -> request.connection().close())
                                .resume()),
                ending("silence", HttpServerRequest::resume));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    void countsACallUntilItEnds(String how, Handler<HttpServerRequest> behaviour) throws Exception {
        Address address = vendors.find(World.VENDOR).orElseThrow().addresses().getFirst();
        CompletableFuture<Integer> during = new CompletableFuture<>();
        vendor.behave(request -> {
            during.complete(inFlight.at(address));
            behaviour.handle(request);
        });
        Client.call(admin.aConnector().issue().path());
        assertEquals(1, during.get(5, TimeUnit.SECONDS));
        Eventually.equal(0, () -> inFlight.at(address));
    }

    static Stream<Arguments> answersSoFar() {
        return Stream.of(ending("nothing", HttpServerRequest::resume), ending("a beginning", InFlightTest::begin));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersSoFar")
    void countsACallUntilItsClientLeaves(String soFar, Handler<HttpServerRequest> behaviour) throws Exception {
        Address address = vendors.find(World.VENDOR).orElseThrow().addresses().getFirst();
        CompletableFuture<Integer> during = new CompletableFuture<>();
        vendor.behave(request -> {
            during.complete(inFlight.at(address));
            behaviour.handle(request);
        });
        try (Socket socket = call()) {
            assertEquals(1, during.get(5, TimeUnit.SECONDS));
            if (!soFar.equals("nothing")) {
                assertEquals('H', socket.getInputStream().read());
            }
        }
        Eventually.equal(0, () -> inFlight.at(address));
    }

    @Test
    void countsACallUntilItsAnswerBreaksOff() throws Exception {
        Address address = vendors.find(World.VENDOR).orElseThrow().addresses().getFirst();
        vendor.behave(request -> {
            begin(request);
            request.endHandler(end ->
                            vertx.setTimer(100, later -> request.connection().close()))
                    .resume();
        });
        try (Socket socket = call()) {
            assertTrue(
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("data: one"));
        }
        Eventually.equal(0, () -> inFlight.at(address));
    }

    private static void begin(HttpServerRequest request) {
        request.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .write("data: one\n\n");
    }

    private Socket call() throws IOException {
        URI uri = Objects.requireNonNull(base);
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(10_000);
        String call = "POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}"
                .formatted(admin.aConnector().issue().path());
        socket.getOutputStream().write(call.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static Arguments ending(String how, Handler<HttpServerRequest> behaviour) {
        return Arguments.of(how, behaviour);
    }
}
