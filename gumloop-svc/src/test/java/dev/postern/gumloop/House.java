package dev.postern.gumloop;

import dev.postern.contract.Allowance;
import dev.postern.kit.conformance.PassOffice;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.conformance.TokenServiceStandIn;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** A token service with one account at a Gumloop that does whatever a test says. */
final class House implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final PassOffice office = new PassOffice("gumloop");
    private final TokenServiceStandIn tokenService = new TokenServiceStandIn(vertx, office);

    House(Handler<HttpServerRequest> gumloop) {
        vertx.createHttpServer(new HttpServerOptions())
                .requestHandler(gumloop)
                .listen(TestHouse.vendorPort(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** A pass for a new account. */
    String pass() {
        return office.pass(
                tokenService.account(Map.of("api_key", "gum-key", "user_id", "usr_772")), Allowance.EVERYTHING);
    }

    @Override
    public void close() {
        tokenService.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
