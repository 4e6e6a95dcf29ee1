package dev.postern.token.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.postern.token.key.Secrets;
import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.ServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class DoorsTest {
    @TestHTTPResource
    @Nullable
    URI base;

    @Inject
    Doors doors;

    @Inject
    Admin admin;

    @Inject
    Secrets secrets;

    @ParameterizedTest
    @CsvSource({
        "PUBLIC,   /",
        "PUBLIC,   /integrated-account",
        "PUBLIC,   /admin/integrated-accounts/x/mcp",
        "PUBLIC,   /openapi",
        "PUBLIC,   /internal/jwks",
        "PUBLIC,   /mcp/../internal/jwks",
        "PUBLIC,   /mcp/../integrated-account",
        "PUBLIC,   /mcp/%2e%2e/integrated-account",
        "PUBLIC,   //internal/jwks",
        "PUBLIC,   /%69nternal/jwks",
        "PUBLIC,   /internal;x/jwks",
        "PUBLIC,   /q/health",
        "PUBLIC,   /q/metrics",
        "PUBLIC,   /.well-known/oauth-protected-resource",
        "PUBLIC,   /.well-known/oauth-authorization-server",
        "PUBLIC,   /.well-known/oauth-protected-resource/mcp/pst_x",
        "ADMIN,    /internal/jwks",
        "ADMIN,    /integrated-account/../internal/jwks",
        "ADMIN,    /integrated-account/..;/internal/jwks",
        "ADMIN,    /mcp/pst_x",
        "ADMIN,    /q/health",
        "INTERNAL, /integrated-account",
        "INTERNAL, /internal/../integrated-account",
        "INTERNAL, /mcp/pst_x",
        "INTERNAL, /openapi"
    })
    void hasNothingBehindTheWrongDoor(Door door, String path) {
        given().urlEncodingEnabled(false)
                .baseUri("http://localhost")
                .port(port(door))
                .header("Authorization", "Bearer " + secrets.adminToken().text().reveal())
                .get(path)
                .then()
                .statusCode(404)
                .body(equalTo(""));
    }

    @Test
    void servesTheDescriptionOfTheAdminApi() {
        admin.anonymous()
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Postern admin API"));
    }

    @Test
    void tellsItsHealthOnThePortForIt() {
        management("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void measuresCallsWithoutTheirTokens() {
        MadeConnector connector = admin.aConnector().issue();
        Client.call(connector.path()).statusCode(200);
        Client.call(connector.revoke().path()).statusCode(404);
        Client.request().get(connector.path() + "?x=" + connector.token());
        management("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/mcp/{token}\""))
                .body(containsString("postern_calls_refused_total{reason=\"revoked\"}"))
                .body(not(containsString(connector.token())));
    }

    private static Response management(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return given().baseUri("http://localhost").port(port).get(path);
    }

    private int port(Door door) {
        return switch (door) {
            case PUBLIC -> Objects.requireNonNull(base).getPort();
            case ADMIN, INTERNAL -> doors.port(door);
        };
    }
}
