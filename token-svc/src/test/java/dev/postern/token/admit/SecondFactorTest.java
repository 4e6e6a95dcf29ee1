package dev.postern.token.admit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class SecondFactorTest {
    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    private final String tenant = "tenant-" + UUID.randomUUID();

    @BeforeEach
    void reset() {
        vendor.reset();
    }

    @Test
    void admitsACallWithAConnectTokenOfItsTenant() throws Exception {
        String token = admin.apiToken("connect", tenant);
        call(connector(), "Bearer " + token).statusCode(200);
        assertFalse(vendor.call().headers().toString().contains(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer x", "Bearer psa_", "Basic eDp5"})
    void refusesACallWithoutOne(String authorization) {
        call(connector(), authorization)
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("error.code", equalTo(-32002))
                .body("error.message", containsString("scope connect"));
    }

    @Test
    void refusesAConnectTokenOfAnotherTenant() {
        call(connector(), "Bearer " + admin.apiToken("connect", "another")).statusCode(401);
    }

    @Test
    void refusesATenantToken() {
        call(connector(), "Bearer " + admin.apiToken("tenant", tenant)).statusCode(401);
    }

    @Test
    void refusesARevokedTokenAtOnce() {
        MadeConnector connector = connector();
        String token = admin.apiToken("connect", tenant);
        call(connector, "Bearer " + token).statusCode(200);
        String id = admin.request()
                .get("/api-token?tenant_id={tenant}", tenant)
                .jsonPath()
                .getString("result[0].id");
        admin.request().delete("/api-token/{id}", id).then().statusCode(204);
        call(connector, "Bearer " + token).statusCode(401);
    }

    @Test
    void saysThatADeadUrlIsDeadBeforeItAsksForAnything() {
        call(connector().revoke(), "").statusCode(404);
    }

    @Test
    void isForcedOnATenantByConfiguration() {
        UUID account = admin.account(World.VENDOR, World.CAREFUL_TENANT);
        MadeConnector connector = admin.aConnector().on(account).issue();
        call(connector, "").statusCode(401);
        call(connector, "Bearer " + admin.apiToken("connect", World.CAREFUL_TENANT))
                .statusCode(200);
    }

    private MadeConnector connector() {
        return admin.aConnector()
                .on(admin.account(World.VENDOR, tenant))
                .needingAnApiToken()
                .issue();
    }

    private static ValidatableResponse call(MadeConnector connector, String authorization) {
        return Client.request()
                .header("Authorization", authorization)
                .body(Client.BODY)
                .post(connector.path())
                .then();
    }
}
