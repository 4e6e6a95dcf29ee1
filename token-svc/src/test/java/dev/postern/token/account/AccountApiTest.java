package dev.postern.token.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.postern.token.world.Admin;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.World;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class AccountApiTest {
    @Inject
    Admin admin;

    @Test
    void takesCredentialsInAndNeverGivesThemOut() {
        String body = post("""
                        {"tenant_id": "acme", "integration": "octapipe", "name": "Acme", "base_url": "https://api.octapipe.dev",
                         "time_zone": "Europe/Berlin", "user": "ann@acme.example", "credentials": {"token": "marked"}}""")
                .statusCode(201)
                .body("id", matchesPattern("[0-9a-f-]{36}"))
                .body("tenant_id", equalTo("acme"))
                .body("integration", equalTo("octapipe"))
                .body("name", equalTo("Acme"))
                .body("base_url", equalTo("https://api.octapipe.dev"))
                .body("time_zone", equalTo("Europe/Berlin"))
                .body("user", equalTo("ann@acme.example"))
                .body("status", equalTo("active"))
                .body("created_at", matchesPattern(".*Z"))
                .body("$", not(hasKey("credentials")))
                .body(not(containsString("marked")))
                .extract()
                .asString();
        String id = JsonPath.from(body).getString("id");
        admin.request()
                .get("/integrated-account/{id}", id)
                .then()
                .statusCode(200)
                .body(equalTo(body));
    }

    @Test
    void needsOnlyTenantIntegrationAndCredentials() {
        post("""
                        {"tenant_id": "acme", "integration": "octapipe", "credentials": {"token": "x"}}""")
                .statusCode(201)
                .body("name", nullValue())
                .body("base_url", nullValue())
                .body("time_zone", equalTo("UTC"))
                .body("user", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                          | missing-value | tenant_id is required.
                    {'tenant_id': 't', 'credentials': {'a': 'b'}}                               | missing-value | integration is required.
                    {'tenant_id': 't', 'integration': 'octapipe'}                               | missing-value | credentials is required.
                    {'tenant_id': 't', 'integration': 'octapipe', 'credentials': {}}            | missing-value | at least one
                    {'tenant_id': 't', 'integration': 'octapipe', 'credentials': {'a': 5}}      | invalid-value | credentials.a has to be a string
                    {'tenant_id': 't', 'integration': 'octapip', 'credentials': {'a': 'b'}}     | unknown-integration | did you mean octapipe?
                    {'tenant_id': 't', 'integration': 'hubspot', 'credentials': {'a': 'b'}}     | unknown-integration | there are: caspio, gumloop, nocodb, occtoo, octapipe.
                    {'tenant_id': 't', 'integration': 'octapipe', 'credentials': {'a': 'b'}, 'timezone': 'UTC'}   | unknown-key   | did you mean time_zone?
                    {'tenant_id': 't', 'integration': 'octapipe', 'credentials': {'a': 'b'}, 'time_zone': '+02:00'} | invalid-value | IANA
                    {'tenant_id': 't', 'integration': 'octapipe', 'credentials': {'a': 'b'}, 'time_zone': 'Mars'}   | invalid-value | IANA
                    {'tenant_id': 't', 'integration': 'octapipe', 'credentials': {'a': 'b'}, 'base_url': 'ftp://x'} | invalid-value | base_url has to be
                    {'tenant_id': 't', 'integration': 'octapipe', 'credentials': {'a': 'b'}, 'base_url': 'https://u:p@x'} | invalid-value | base_url has to be
                    {'tenant_id': ' ', 'integration': 'octapipe', 'credentials': {'a': 'b'}}    | invalid-value | tenant_id has to be a string that is not blank
                    """)
    void refusesABodyInWords(String body, String type, String detail) {
        post(body.replace('\'', '"'))
                .statusCode(400)
                .body("type", equalTo("urn:postern:problem:" + type))
                .body("detail", containsString(detail));
    }

    @Test
    void listsTheAccountsOfATenantPageByPage() {
        String tenant = "tenant-" + UUID.randomUUID();
        List<String> ids = List.of(
                admin.account(World.VENDOR, tenant).toString(),
                admin.account(World.HALF_DOWN, tenant).toString(),
                admin.account(World.VENDOR, tenant).toString());
        String cursor = admin.request()
                .get("/integrated-account?tenant_id={tenant}&limit=2", tenant)
                .then()
                .body("result.id", equalTo(ids.subList(0, 2)))
                .extract()
                .jsonPath()
                .getString("next_cursor");
        admin.request()
                .get("/integrated-account?tenant_id={tenant}&limit=2&next_cursor={cursor}", tenant, cursor)
                .then()
                .body("result.id", equalTo(ids.subList(2, 3)))
                .body("next_cursor", nullValue());
        admin.request()
                .get("/integrated-account?tenant_id={tenant}&integration=caspio", tenant)
                .then()
                .body("result.id", equalTo(ids.subList(1, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=all", "next_cursor=x", "next_cursor=MTIz", "tenant_id=%00"})
    void refusesAPageThatCannotBe(String query) {
        admin.request()
                .urlEncodingEnabled(false)
                .get("/integrated-account?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:postern:problem:invalid-value"));
    }

    @Test
    void deletesAnAccountWithItsConnectors() {
        UUID account = admin.aConnector().issue().account();
        admin.request().delete("/integrated-account/{id}", account).then().statusCode(204);
        admin.request().get("/integrated-account/{id}", account).then().statusCode(404);
        admin.request().get("/integrated-account/{id}/mcp", account).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/integrated-account/0", "/integrated-account/x/mcp", "/integrated-account/a/b/c/d"})
    void knowsNoPathThatCannotBe(String path) {
        admin.request().get(path).then().statusCode(404).body("type", equalTo("urn:postern:problem:not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer x",
                "Basic eDp5",
                "Bearer psa_0000000000000000000000000000000000000000000AAAAAA"
            })
    void letsNobodyInWithoutAToken(String authorization) {
        admin.anonymous()
                .header("Authorization", authorization)
                .get("/integrated-account")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:postern:problem:unauthenticated"));
    }

    @Test
    void takesOnlyJson() {
        admin.request()
                .contentType("text/plain")
                .body("{}")
                .post("/integrated-account")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:postern:problem:unsupported-media-type"));
    }

    @Test
    void refusesAMethodThatAPathDoesNotHave() {
        admin.request()
                .put("/integrated-account")
                .then()
                .statusCode(405)
                .body("type", equalTo("urn:postern:problem:method-not-allowed"));
    }

    @Test
    void listsNothingForATenantThatHasNothing() {
        admin.request()
                .get("/integrated-account?tenant_id=nobody")
                .then()
                .statusCode(200)
                .body("result", hasSize(0));
    }

    private ValidatableResponse post(String body) {
        return admin.request().body(body).post("/integrated-account").then();
    }
}
