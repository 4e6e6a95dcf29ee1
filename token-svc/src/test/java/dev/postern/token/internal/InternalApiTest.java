package dev.postern.token.internal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.postern.contract.Headers;
import dev.postern.contract.PassClaims;
import dev.postern.token.door.Door;
import dev.postern.token.door.Doors;
import dev.postern.token.key.Secrets;
import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.Database;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.MovableClock;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class InternalApiTest {
    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @Inject
    Secrets secrets;

    @Inject
    Doors doors;

    @Inject
    Database database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void reset() {
        vendor.reset();
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void vouchesForACallerWithASignedPass() throws Exception {
        MadeConnector connector = admin.aConnector()
                .allowing("Read", "bulk_update")
                .tagged("crm", "notes")
                .issue();
        JwtClaims claims = verified(pass(connector), World.VENDOR);
        assertEquals(1L, claims.getClaimValue(PassClaims.VERSION));
        assertEquals(connector.id().toString(), claims.getClaimValue(PassClaims.CONNECTOR));
        assertEquals(connector.account().toString(), claims.getClaimValue(PassClaims.ACCOUNT));
        assertEquals(1L, claims.getClaimValue(PassClaims.ACCOUNT_VERSION));
        assertEquals(List.of("bulk_update", "read"), sorted(claims, PassClaims.METHODS));
        assertEquals(List.of("crm", "notes"), sorted(claims, PassClaims.TAGS));
        assertEquals("all", claims.getClaimValue(PassClaims.EXPOSURE));
        assertEquals(
                120,
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
    }

    @Test
    void namesNoFilterWhereThereIsNone() throws Exception {
        JwtClaims claims = verified(pass(admin.aConnector().issue()), World.VENDOR);
        assertEquals(List.of(), claims.getClaimValue(PassClaims.METHODS));
        assertEquals(List.of(), claims.getClaimValue(PassClaims.TAGS));
    }

    @Test
    void makesPassesForOneVendorOnly() throws Exception {
        String pass = pass(admin.aConnector().issue());
        assertThrows(InvalidJwtException.class, () -> verified(pass, World.HALF_DOWN));
    }

    @Test
    void signsAPassAnewEveryMinute() throws Exception {
        MadeConnector connector = admin.aConnector().issue();
        String first = pass(connector);
        clock.putForward(Duration.ofSeconds(50));
        assertEquals(first, pass(connector));
        clock.putForward(Duration.ofSeconds(11));
        assertNotEquals(first, pass(connector));
    }

    @Test
    void opensTheCredentialForThePassOfItsAccount() throws Exception {
        MadeConnector connector = admin.aConnector().issue();
        credential(World.VENDOR, pass(connector))
                .then()
                .statusCode(200)
                .body("account", equalTo(connector.account().toString()))
                .body("version", equalTo(1))
                .body("timeZone", equalTo("UTC"))
                .body("baseUrl", nullValue())
                .body("fields", equalTo(Map.of("token", "vendor-secret")));
    }

    @Test
    void knowsThePassOfADeletedAccountNoMore() throws Exception {
        MadeConnector connector = admin.aConnector().issue();
        String pass = pass(connector);
        admin.request().delete("/integrated-account/{id}", connector.account());
        credential(World.VENDOR, pass).then().statusCode(404);
    }

    @Test
    void refusesAnExpiredPass() throws Exception {
        String pass = pass(admin.aConnector().issue());
        clock.putForward(Duration.ofSeconds(120 + 46));
        credential(World.VENDOR, pass).then().statusCode(403);
    }

    @Test
    void refusesThePassOfAnotherVendor() throws Exception {
        String pass = pass(admin.aConnector().issue());
        credential(World.HALF_DOWN, pass).then().statusCode(403).body("type", equalTo("urn:postern:problem:forbidden"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "eyJhbGciOiJub25lIn0.eyJhY2MiOiIwMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDAifQ.",
                "eyJhbGciOiJFUzI1NiJ9.e30.AAAA"
            })
    void refusesWhatIsNoPass(String pass) {
        credential(World.VENDOR, pass).then().statusCode(403);
    }

    @Test
    void refusesACallWithoutAPass() {
        as(World.VENDOR).post("/internal/credential").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer x", "Basic eDp5", "Bearer "})
    void refusesWhoeverHasNoServiceKey(String authorization) {
        port().header("Authorization", authorization)
                .get("/internal/jwks")
                .then()
                .statusCode(401)
                .body("detail", containsString("service key"));
    }

    @Test
    void notesThatTheVendorRefusesAnAccount() throws Exception {
        MadeConnector connector = admin.aConnector().issue();
        report(pass(connector), 1, "needs_reauth");
        admin.request()
                .get("/integrated-account/{id}", connector.account())
                .then()
                .body("status", equalTo("needs_reauth"));
    }

    @Test
    void ignoresWhatWasLearntOfAnOlderVersion() throws Exception {
        MadeConnector connector = admin.aConnector().issue();
        report(pass(connector), 0, "needs_reauth");
        admin.request()
                .get("/integrated-account/{id}", connector.account())
                .then()
                .body("status", equalTo("active"));
    }

    @Test
    void keepsNoSecretInTheDatabase() {
        MadeConnector connector = admin.aConnector().issue();
        String rows = String.join("\n", database.rows("select * from integrated_account"))
                + database.rows("select * from connector_token")
                + database.rows("select * from api_token");
        assertThat(rows, not(containsString("vendor-secret")));
        assertThat(rows, not(containsString(connector.token())));
        assertThat(rows, not(containsString(secrets.adminToken().text().reveal())));
    }

    private void report(String pass, int version, String status) {
        as(World.VENDOR)
                .header(Headers.PASS, pass)
                .body(Map.of("accountVersion", version, "status", status))
                .post("/internal/account-status")
                .then()
                .statusCode(204);
    }

    private Response credential(String vendorName, String pass) {
        return as(vendorName).header(Headers.PASS, pass).post("/internal/credential");
    }

    private String pass(MadeConnector connector) throws InterruptedException {
        Client.call(connector.path()).statusCode(200);
        return vendor.call().pass();
    }

    private JwtClaims verified(String pass, String audience) throws Exception {
        String jwks = as(World.VENDOR)
                .get("/internal/jwks")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(jwks).getJsonWebKeys()))
                .setExpectedIssuer(PassClaims.ISSUER)
                .setExpectedAudience(audience)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build()
                .processToClaims(pass);
    }

    private static List<String> sorted(JwtClaims claims, String name) throws Exception {
        return claims.getStringListClaimValue(name).stream().sorted().toList();
    }

    private RequestSpecification as(String vendorName) {
        return port().auth().preemptive().oauth2(secrets.serviceKey(vendorName).reveal());
    }

    private RequestSpecification port() {
        return given().baseUri("http://localhost")
                .port(doors.port(Door.INTERNAL))
                .contentType(ContentType.JSON);
    }
}
