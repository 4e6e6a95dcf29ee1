package dev.postern.token.caller;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.token.world.Admin;
import dev.postern.token.world.MovableClock;
import dev.postern.token.world.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ApiTokenApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    Admin admin;

    @Inject
    MovableClock clock;

    @Inject
    ApiTokens tokens;

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void showsANewTokenOnce() {
        JsonPath made =
                post("{'name': 'CI', 'scope': 'tenant', 'tenant_id': 'acme', 'expires_at': '2199-01-01T00:00:00Z'}")
                        .statusCode(201)
                        .body("name", equalTo("CI"))
                        .body("scope", equalTo("tenant"))
                        .body("tenant_id", equalTo("acme"))
                        .body("expires_at", equalTo("2199-01-01T00:00:00Z"))
                        .body("last_used_at", nullValue())
                        .body("token", matchesPattern("psa_[0-9A-Za-z]{49}"))
                        .extract()
                        .jsonPath();
        admin.request()
                .get("/api-token/{id}", made.getString("id"))
                .then()
                .statusCode(200)
                .body("name", equalTo("CI"))
                .body("$", not(hasKey("token")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                | missing-value | scope is required.
                    {'scope': 'root'}                                 | invalid-value | one of: admin, tenant, connect.
                    {'scope': 'tenant'}                               | missing-value | tenant_id is required.
                    {'scope': 'admin', 'tenant_id': 'acme'}           | invalid-value | absent for scope admin
                    {'scope': 'admin', 'expires_at': '2020-01-01T00:00:00Z'} | invalid-value | 60 seconds ahead
                    {'scope': 'admin', 'tenant': 'acme'}              | unknown-key   | did you mean
                    """)
    void refusesABodyInWords(String body, String type, String detail) {
        post(body)
                .statusCode(400)
                .body("type", equalTo("urn:postern:problem:" + type))
                .body("detail", containsString(detail));
    }

    @Test
    void letsAnAdminTokenInUntilItIsRevoked() {
        JsonPath made = post("{'scope': 'admin'}").extract().jsonPath();
        String token = made.getString("token");
        admin.requestWith(token).get("/integrated-account").then().statusCode(200);
        admin.request().delete("/api-token/{id}", made.getString("id")).then().statusCode(204);
        admin.requestWith(token).get("/integrated-account").then().statusCode(401);
    }

    @Test
    void letsATokenInUntilItExpires() {
        String end = clock.instant().plusSeconds(120).toString();
        String token = post("{'scope': 'admin', 'expires_at': '%s'}".formatted(end))
                .extract()
                .jsonPath()
                .getString("token");
        admin.requestWith(token).get("/integrated-account").then().statusCode(200);
        clock.putForward(Duration.ofMinutes(2));
        admin.requestWith(token).get("/integrated-account").then().statusCode(401);
    }

    @Test
    void keepsConnectTokensOutOfTheAdminApi() {
        admin.requestWith(admin.apiToken("connect", "acme"))
                .get("/integrated-account")
                .then()
                .statusCode(403)
                .body("detail", containsString("second factor"));
    }

    @Test
    void notesAUseAtMostOnceAMinute() {
        UUID token = UUID.fromString(post("{'scope': 'connect', 'tenant_id': 'acme'}")
                .extract()
                .jsonPath()
                .getString("id"));
        Instant first = Instant.parse("2030-01-01T12:00:00Z");

        List<String> noted = new ArrayList<>();
        for (int seconds : List.of(0, 30, 59, 60)) {
            tokens.used(token, first.plusSeconds(seconds));
            noted.add(admin.request().get("/api-token/{id}", token).jsonPath().getString("last_used_at"));
        }

        assertEquals(
                List.of("2030-01-01T12:00:00Z", "2030-01-01T12:00:00Z", "2030-01-01T12:00:00Z", "2030-01-01T12:01:00Z"),
                noted);
    }

    @Test
    void notesWhenATokenWasLastUsed() {
        Instant before = clock.instant().minusMillis(1);
        JsonPath made = post("{'scope': 'admin'}").extract().jsonPath();
        admin.requestWith(made.getString("token")).get("/integrated-account");
        Instant deadline = Instant.now().plus(PATIENCE);
        String noted = null;
        while (noted == null && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(10_000_000);
            noted = admin.request()
                    .get("/api-token/{id}", made.getString("id"))
                    .jsonPath()
                    .getString("last_used_at");
        }
        assertTrue(noted != null && Instant.parse(noted).isAfter(before), "last used " + noted);
    }

    @Test
    void listsTokensByTenantAndScope() {
        String tenant = "tenant-" + UUID.randomUUID();
        admin.apiToken("tenant", tenant);
        admin.apiToken("connect", tenant);
        admin.request()
                .get("/api-token?tenant_id={tenant}", tenant)
                .then()
                .body("result.scope", equalTo(List.of("tenant", "connect")));
        admin.request()
                .get("/api-token?tenant_id={tenant}&scope=connect", tenant)
                .then()
                .body("result.scope", equalTo(List.of("connect")));
    }

    private ValidatableResponse post(String body) {
        return admin.request().body(body.replace('\'', '"')).post("/api-token").then();
    }
}
