package dev.postern.token.issue;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.MovableClock;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ConnectorChangeTest {
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
    void mergesTheKeysOfTheConfig() {
        MadeConnector made = admin.aConnector().allowing("read").tagged("crm").issue();
        patch(made, "{'config': {'tags': ['sales'], 'tool_exposure': 'discovery'}}")
                .statusCode(200)
                .body("name", equalTo("an agent"))
                .body(
                        "config",
                        equalTo(Map.of(
                                "methods", List.of("read"), "tags", List.of("sales"), "tool_exposure", "discovery")))
                .body("$", not(hasKey("token")));
    }

    @Test
    void clearsWhatIsNull() {
        MadeConnector made = admin.aConnector()
                .allowing("read")
                .tagged("crm")
                .endingAt("2199-01-01T00:00:00Z")
                .issue();
        patch(made, "{'name': null, 'config': {'tags': null}, 'expires_at': null}")
                .statusCode(200)
                .body("name", nullValue())
                .body("config", equalTo(Map.of("methods", List.of("read"))))
                .body("expires_at", nullValue());
    }

    @Test
    void leavesWhatIsNotGiven() {
        MadeConnector made = admin.aConnector()
                .allowing("read")
                .endingAt("2199-01-01T00:00:00Z")
                .issue();
        patch(made, "{'name': 'other'}")
                .statusCode(200)
                .body("config", equalTo(Map.of("methods", List.of("read"))))
                .body("expires_at", equalTo("2199-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'config': {'methods': ['nothing']}} | no-tool-matches
                    {'config': {'tags': ['notes']}}      | no-tool-matches
                    {'config': null}                     | invalid-value
                    {'config': {'tag': []}}              | unknown-key
                    {'expires_at': '2020-01-01T00:00:00Z'} | invalid-value
                    {'id': 'x'}                          | unknown-key
                    """)
    void refusesAChangeInWords(String body, String type) {
        MadeConnector made = admin.aConnector().allowing("read").issue();
        patch(made, body).statusCode(400).body("type", equalTo("urn:postern:problem:" + type));
    }

    @Test
    void checksNoToolsWhenTheConfigStaysAsItIs() {
        MadeConnector made = admin.aConnector().issue();
        int reads = vendor.internalCalls();
        patch(made, "{'name': 'other'}").statusCode(200);
        assertEquals(reads, vendor.internalCalls());
    }

    @Test
    void goesByAChangeAtOnce() {
        MadeConnector made = admin.aConnector().issue();
        Client.call(made.path()).statusCode(200);
        patch(made, "{'config': {'require_api_token_auth': true}}").statusCode(200);
        Client.call(made.path()).statusCode(401);
    }

    @Test
    void givesANewUrlAndEndsTheOldOneAtOnce() {
        MadeConnector made = admin.aConnector().issue();
        String fresh = rotate(made, "{}").getString("token");
        Client.call("/mcp/" + fresh).statusCode(200);
        Client.call(made.path()).statusCode(404);
    }

    @Test
    void keepsTheOldUrlForTheOverlap() {
        MadeConnector made = admin.aConnector().issue();
        String fresh = rotate(made, "{'overlap_seconds': 600}").getString("token");
        clock.putForward(Duration.ofSeconds(599));
        Client.call(made.path()).statusCode(200);
        clock.putForward(Duration.ofSeconds(1));
        Client.call(made.path()).statusCode(404);
        Client.call("/mcp/" + fresh).statusCode(200);
    }

    @Test
    void endsAllOldUrlsWhenOneLeaked() {
        MadeConnector made = admin.aConnector().issue();
        String second = rotate(made, "{'overlap_seconds': 600}").getString("token");
        rotate(made, "{'overlap_seconds': 0}");
        Client.call(made.path()).statusCode(404);
        Client.call("/mcp/" + second).statusCode(404);
    }

    @Test
    void doesNotLetALaterRotationProlongAnOldUrl() {
        MadeConnector made = admin.aConnector().issue();
        rotate(made, "{'overlap_seconds': 60}");
        rotate(made, "{'overlap_seconds': 6000}");
        clock.putForward(Duration.ofSeconds(60));
        Client.call(made.path()).statusCode(404);
    }

    @Test
    void rotatesWithoutABody() {
        MadeConnector made = admin.aConnector().issue();
        admin.request()
                .post("/integrated-account/{account}/mcp/{id}/rotate", made.account(), made.id())
                .then()
                .statusCode(200)
                .body("id", equalTo(made.id().toString()))
                .body("url", containsString("/mcp/pst_"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'overlap_seconds': -1}     | from 0 to 604800
                    {'overlap_seconds': 604801} | from 0 to 604800
                    {'overlap_seconds': '60'}   | whole number
                    {'overlap': 60}             | overlap_seconds
                    """)
    void refusesAnOverlapInWords(String body, String detail) {
        MadeConnector made = admin.aConnector().issue();
        admin.request()
                .body(body.replace('\'', '"'))
                .post("/integrated-account/{account}/mcp/{id}/rotate", made.account(), made.id())
                .then()
                .statusCode(400)
                .body("detail", containsString(detail));
    }

    private JsonPath rotate(MadeConnector made, String body) {
        return admin.request()
                .body(body.replace('\'', '"'))
                .post("/integrated-account/{account}/mcp/{id}/rotate", made.account(), made.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse patch(MadeConnector made, String body) {
        return admin.request()
                .body(body.replace('\'', '"'))
                .patch("/integrated-account/{account}/mcp/{id}", made.account(), made.id())
                .then();
    }
}
