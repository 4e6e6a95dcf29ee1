package dev.postern.token.caller;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.postern.token.world.Admin;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.World;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token of one tenant sees of another, which is nothing. */
@ServiceTest
class TenantsTest {
    @Inject
    Admin admin;

    private final String mine = "mine-" + UUID.randomUUID();
    private final String theirs = "theirs-" + UUID.randomUUID();

    private String token = "";
    private UUID account = new UUID(0, 0);

    @BeforeEach
    void make() {
        token = admin.apiToken("tenant", mine);
        account = admin.account(World.VENDOR, mine);
    }

    @Test
    void doesAllItNeedsInItsOwnTenant() {
        as().body("{\"tenant_id\": \"%s\", \"integration\": \"octapipe\", \"credentials\": {\"a\": \"b\"}}"
                        .formatted(mine))
                .post("/integrated-account")
                .then()
                .statusCode(201);
        String connector = as().body("{}")
                .post("/integrated-account/{id}/mcp", account)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        as().body("{\"name\": \"x\"}")
                .patch("/integrated-account/{id}/mcp/{connector}", account, connector)
                .then()
                .statusCode(200);
        as().delete("/integrated-account/{id}/mcp/{connector}", account, connector)
                .then()
                .statusCode(204);
        as().delete("/integrated-account/{id}", account).then().statusCode(204);
    }

    @Test
    void listsItsOwnAccountsOnly() {
        admin.account(World.VENDOR, theirs);
        as().get("/integrated-account").then().body("result.id", equalTo(List.of(account.toString())));
        as().get("/integrated-account?tenant_id={tenant}", theirs).then().body("result", hasSize(0));
    }

    @Test
    void makesNoAccountForAnotherTenant() {
        as().body("{\"tenant_id\": \"%s\", \"integration\": \"octapipe\", \"credentials\": {\"a\": \"b\"}}"
                        .formatted(theirs))
                .post("/integrated-account")
                .then()
                .statusCode(403);
    }

    @Test
    void makesSecondFactorsForItsOwnTenant() {
        as().body("{\"scope\": \"connect\"}")
                .post("/api-token")
                .then()
                .statusCode(201)
                .body("tenant_id", equalTo(mine));
        as().get("/api-token").then().body("result.scope", equalTo(List.of("connect")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"scope\": \"admin\"}",
                "{\"scope\": \"tenant\"}",
                "{\"scope\": \"connect\", \"tenant_id\": \"x\"}"
            })
    void makesNoOtherToken(String body) {
        as().body(body).post("/api-token").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect", "tenant"})
    void findsNoTokenOfAnotherTenant(String scope) {
        admin.apiToken(scope, theirs);
        String id = admin.request()
                .get("/api-token?tenant_id={tenant}", theirs)
                .jsonPath()
                .getString("result[0].id");
        as().get("/api-token/{id}", id).then().statusCode(404);
        as().delete("/api-token/{id}", id).then().statusCode(404);
        as().get("/api-token?tenant_id={tenant}", theirs).then().body("result", hasSize(0));
    }

    private RequestSpecification as() {
        return admin.requestWith(token);
    }
}
