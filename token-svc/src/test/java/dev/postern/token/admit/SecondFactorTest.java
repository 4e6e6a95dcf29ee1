package dev.postern.token.admit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.contract.AccountId;
import dev.postern.contract.Allowance;
import dev.postern.contract.ConnectorId;
import dev.postern.contract.Exposure;
import dev.postern.contract.Pass;
import dev.postern.token.caller.Callers;
import dev.postern.token.issue.KnownConnector;
import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
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

    @Inject
    Callers callers;

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
    void canBeNeededForAll() {
        KnownConnector asksForNone = new KnownConnector(
                new Pass(
                        new ConnectorId(new UUID(0, 1)),
                        tenant,
                        new AccountId(new UUID(0, 2)),
                        1,
                        World.VENDOR,
                        Allowance.EVERYTHING,
                        Exposure.ALL),
                false,
                null,
                null);

        assertFalse(new SecondFactors(callers, forAll(false)).isNeeded(asksForNone));
        assertTrue(new SecondFactors(callers, forAll(true)).isNeeded(asksForNone));
    }

    private static AdmitConfig forAll(boolean all) {
        return new AdmitConfig() {
            @Override
            public Optional<Set<String>> origins() {
                return Optional.empty();
            }

            @Override
            public SecondFactor secondFactor() {
                return new SecondFactor() {
                    @Override
                    public boolean all() {
                        return all;
                    }

                    @Override
                    public Optional<Set<String>> tenants() {
                        return Optional.empty();
                    }
                };
            }
        };
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
