package dev.postern.occtoo;

import dev.postern.contract.Allowance;
import dev.postern.kit.conformance.PassOffice;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.conformance.TokenServiceStandIn;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/** A token service with one account at an Occtoo that does whatever a test says. */
public final class House implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final PassOffice office = new PassOffice("occtoo");
    private final TokenServiceStandIn tokenService = new TokenServiceStandIn(vertx, office);

    public House(Handler<HttpServerRequest> occtoo) {
        vertx.createHttpServer(new HttpServerOptions())
                .requestHandler(occtoo)
                .listen(TestHouse.vendorPort(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** A pass for a new account. */
    public String pass() {
        return office.pass(tokenService.account(OcctooConformanceTest.CREDENTIAL), Allowance.EVERYTHING);
    }

    @Override
    public void close() {
        tokenService.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
