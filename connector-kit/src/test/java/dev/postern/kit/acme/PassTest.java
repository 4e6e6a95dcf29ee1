package dev.postern.kit.acme;

import static io.restassured.RestAssured.given;

import dev.postern.contract.Allowance;
import dev.postern.contract.Headers;
import dev.postern.kit.conformance.PassOffice;
import dev.postern.kit.conformance.TestHouse;
import dev.postern.kit.conformance.TokenServiceStandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@QuarkusTestResource(value = TestHouse.class, initArgs = @ResourceArg(name = "vendor", value = "acme"))
class PassTest {
    private static final UUID ACCOUNT = UUID.randomUUID();

    private final PassOffice office = new PassOffice("acme");
    private Vertx vertx;
    private TokenServiceStandIn tokenService;

    @BeforeAll
    void start() {
        vertx = Vertx.vertx();
        tokenService = new TokenServiceStandIn(vertx, office);
    }

    @AfterAll
    void stop() {
        tokenService.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void letsAGoodPassIn() {
        expect(200, office.pass(ACCOUNT, Allowance.EVERYTHING));
    }

    @Test
    void letsAPassInThatEndedAMomentAgo() {
        expect(200, office.pass(ACCOUNT, Allowance.EVERYTHING, "acme", -30));
    }

    @Test
    void refusesAPassThatEndedLongAgo() {
        expect(403, office.pass(ACCOUNT, Allowance.EVERYTHING, "acme", -60));
    }

    @Test
    void refusesAPassForAnotherVendor() {
        expect(403, office.pass(ACCOUNT, Allowance.EVERYTHING, "octapipe", 120));
    }

    @Test
    void refusesAPassOfSomebodyElse() {
        expect(403, new PassOffice("acme").pass(ACCOUNT, Allowance.EVERYTHING));
    }

    @Test
    void refusesAPassThatWasChanged() {
        String good = office.pass(ACCOUNT, new Allowance(java.util.Set.of("read"), java.util.Set.of()));
        String[] parts = good.split("\\.", -1);
        String other = office.pass(UUID.randomUUID(), Allowance.EVERYTHING).split("\\.", -1)[1];

        expect(403, parts[0] + "." + other + "." + parts[2]);
    }

    @Test
    void refusesAPassWithoutASignature() {
        String payload = office.pass(ACCOUNT, Allowance.EVERYTHING).split("\\.", -1)[1];

        expect(403, "eyJhbGciOiJub25lIiwia2lkIjoiY29uZm9ybWFuY2UifQ." + payload + ".");
    }

    @Test
    void refusesWhatIsNoPass() {
        expect(403, "nonsense");
        expect(403, "a.b.c");
    }

    @Test
    void refusesARequestWithoutOne() {
        given().contentType("application/json").body(body()).post("/mcp").then().statusCode(403);
    }

    private static void expect(int status, String pass) {
        given().header(Headers.PASS, pass)
                .contentType("application/json")
                .body(body())
                .post("/mcp")
                .then()
                .statusCode(status);
    }

    private static String body() {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
    }
}
