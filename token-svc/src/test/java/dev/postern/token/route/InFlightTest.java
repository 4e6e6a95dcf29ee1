package dev.postern.token.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.vendor.Address;
import dev.postern.token.vendor.Vendors;
import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.Eventually;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ServiceTest
class InFlightTest {
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

    private static Arguments ending(String how, Handler<HttpServerRequest> behaviour) {
        return Arguments.of(how, behaviour);
    }
}
