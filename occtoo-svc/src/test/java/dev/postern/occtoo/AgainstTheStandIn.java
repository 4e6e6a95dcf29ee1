package dev.postern.occtoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.contract.Allowance;
import dev.postern.kit.conformance.McpCaller;
import dev.postern.kit.conformance.PassOffice;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.conformance.TokenServiceStandIn;
import dev.postern.sandbox.Sandbox;
import dev.postern.sandbox.SandboxOptions;
import dev.postern.sandbox.occtoo.OcctooKey;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A stand-in on which it is always noon, and callers with an account there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AgainstTheStandIn {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z"));

    private final PassOffice office = new PassOffice("occtoo");
    private Vertx vertx;
    private TokenServiceStandIn tokenService;
    Sandbox sandbox;

    @BeforeAll
    void start() {
        vertx = Vertx.vertx();
        tokenService = new TokenServiceStandIn(vertx, office);
        sandbox = Sandbox.start(SandboxOptions.onFreePorts().clock(NOON).port("occtoo", TestHouse.vendorPort()));
    }

    @AfterAll
    void stop() {
        sandbox.close();
        tokenService.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    McpCaller caller() {
        Map<String, String> credential = Map.of("api_key", OcctooKey.CONTOSO.apiKey());
        return new McpCaller(office.pass(tokenService.account(credential), Allowance.EVERYTHING));
    }

    /** An object in JSON with single quotes. */
    static ObjectNode json(String text) {
        return (ObjectNode) McpCaller.read(text.replace('\'', '"'));
    }
}
