package dev.postern.kit.acme;

import dev.postern.contract.Allowance;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.conformance.PassOffice;
import dev.postern.kit.conformance.TokenServiceStandIn;
import io.vertx.core.Vertx;
import java.util.Map;

/** A token service with one account at a vendor that is not there. */
final class AcmeHouse implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final PassOffice office = new PassOffice("acme");
    private final TokenServiceStandIn tokenService = new TokenServiceStandIn(vertx, office);

    /** A pass for a new account with these credential fields. */
    String pass(Map<String, String> credential) {
        return office.pass(tokenService.account(credential), Allowance.EVERYTHING);
    }

    McpCaller caller() {
        return new McpCaller(pass(Map.of("token", "ready")));
    }

    @Override
    public void close() {
        tokenService.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
