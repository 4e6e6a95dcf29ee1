package dev.postern.token.admit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.key.Token;
import dev.postern.token.key.TokenKind;
import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.MovableClock;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class GateTest {
    @TestHTTPResource
    @Nullable
    URI base;

    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

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
    void admitsAGoodUrl() {
        Client.call(admin.aConnector().issue().path()).statusCode(200).body(equalTo(VendorStandIn.ANSWER));
    }

    @Test
    void saysInWordsThatAUrlIsNotValid() {
        Client.call(admin.aConnector().issue().revoke().path())
                .statusCode(404)
                .contentType("application/json")
                .body("jsonrpc", equalTo("2.0"))
                .body("id", nullValue())
                .body("error.code", equalTo(-32001))
                .body("error.message", containsString("Ask whoever gave it to you for a new one"));
    }

    @Test
    void refusesEveryUrlThatIsNotValidAlike() throws Exception {
        String good = admin.aConnector().issue().path();
        Set<Map<String, ?>> answers = new HashSet<>();
        for (String path : List.of(
                admin.aConnector().expired().issue().path(),
                admin.aConnector().issue().revoke().path(),
                "/mcp/" + invented(TokenKind.CONNECTOR),
                "/mcp/" + invented(TokenKind.API),
                good.substring(0, good.length() - 1) + "-",
                good + "x",
                good + "/",
                "/mcp/",
                "/mcp",
                "/mcp/x/y")) {
            for (String method : List.of("POST", "GET", "DELETE")) {
                HttpResponse<String> answer = Client.exchange(base(), method, path);
                answers.add(Map.of(
                        "status", answer.statusCode(),
                        "headers", new TreeMap<>(answer.headers().map()),
                        "body", answer.body()));
            }
        }
        assertEquals(1, answers.size(), answers::toString);
    }

    @Test
    void refusesARevokedUrlAtOnce() {
        MadeConnector connector = admin.aConnector().issue();
        Client.call(connector.path()).statusCode(200);
        connector.revoke();
        Client.call(connector.path()).statusCode(404);
    }

    @Test
    void refusesTheUrlsOfADeletedAccountAtOnce() {
        MadeConnector connector = admin.aConnector().issue();
        Client.call(connector.path()).statusCode(200);
        admin.request()
                .delete("/integrated-account/{id}", connector.account())
                .then()
                .statusCode(204);
        Client.call(connector.path()).statusCode(404);
    }

    @Test
    void refusesAUrlAtTheInstantItEnds() {
        String end = clock.instant().plus(Duration.ofMinutes(2)).toString();
        MadeConnector connector = admin.aConnector().endingAt(end).issue();
        Client.call(connector.path()).statusCode(200);
        clock.putForward(Duration.ofMinutes(2));
        Client.call(connector.path()).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "PUT", "OPTIONS"})
    void takesOnlyPostAtAGoodUrl(String method) {
        Client.request()
                .request(method, admin.aConnector().issue().path())
                .then()
                .statusCode(405)
                .header("Allow", "POST");
    }

    @Test
    void refusesPagesOfOriginsThatNobodyAllowed() {
        Client.request()
                .header("Origin", "https://claude.ai.evil.example")
                .body(Client.BODY)
                .post(admin.aConnector().issue().path())
                .then()
                .statusCode(403)
                .body("error.message", containsString("origin"));
    }

    @Test
    void admitsPagesOfAnAllowedOrigin() {
        Client.request()
                .header("Origin", "https://claude.ai")
                .body(Client.BODY)
                .post(admin.aConnector().issue().path())
                .then()
                .statusCode(200);
    }

    @Test
    void wantsNoAnswerKept() {
        Client.call(admin.aConnector().issue().path())
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer");
    }

    private URI base() {
        return Objects.requireNonNull(base);
    }

    private static String invented(TokenKind kind) {
        return Token.random(kind, new SecureRandom()).text().reveal();
    }
}
