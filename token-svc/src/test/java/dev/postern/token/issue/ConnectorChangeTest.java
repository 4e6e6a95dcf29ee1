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
import dev.postern.token.world.World;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ConnectorChangeTest {
    private static final List<Object> METHODS =
            List.of(List.of("read"), List.of("write", "custom"), List.of("nothing"), List.of(), "read");
    private static final List<Object> TAGS = List.of(List.of("crm"), List.of("notes"), List.of("unknown"), 7);
    private static final List<Object> EXPOSURES = List.of("all", "discovery", "some");
    private static final List<Object> FLAGS = List.of(true, false, "yes");

    private static final Object NULL = "stands for null";

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

    /** Whatever a connector was, changing it gives the same answer as making it anew would. */
    @Test
    void agreesWithMakingItAnew() {
        Random random = new Random(42);
        UUID account = admin.account(World.VENDOR);
        for (int i = 0; i < 150; i++) {
            Map<String, Object> before = config(random, false);
            Map<String, Object> change = config(random, true);
            Map<String, Object> after = new HashMap<>(before);
            change.forEach((key, value) -> {
                if (value.equals(NULL)) {
                    after.remove(key);
                } else {
                    after.put(key, value);
                }
            });
            change.replaceAll((key, value) -> value.equals(NULL) ? null : value);
            Response old = create(account, before);
            if (old.statusCode() == 201) {
                Response anew = create(account, after);
                Response changed = admin.request()
                        .body(body(change))
                        .patch(
                                "/integrated-account/{account}/mcp/{id}",
                                account,
                                old.jsonPath().getString("id"));
                String what = "%s changed by %s".formatted(before, change);
                assertEquals(anew.statusCode() == 201 ? 200 : anew.statusCode(), changed.statusCode(), what);
                assertEquals(
                        anew.jsonPath().getMap("config"), changed.jsonPath().getMap("config"), what);
                assertEquals(
                        anew.jsonPath().getString("type"), changed.jsonPath().getString("type"), what);
            }
        }
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

    private static Map<String, Object> config(Random random, boolean nulls) {
        Map<String, Object> config = new HashMap<>();
        Map.of("methods", METHODS, "tags", TAGS, "tool_exposure", EXPOSURES, "require_api_token_auth", FLAGS)
                .forEach((key, values) -> {
                    if (random.nextBoolean()) {
                        int choice = random.nextInt(values.size() + (nulls ? 1 : 0));
                        config.put(key, choice == values.size() ? NULL : values.get(choice));
                    }
                });
        return config;
    }

    private static Map<String, Object> body(Map<String, Object> config) {
        Map<String, Object> body = new HashMap<>();
        body.put("config", config);
        return body;
    }

    private Response create(UUID account, Map<String, Object> config) {
        return admin.request().body(body(config)).post("/integrated-account/{account}/mcp", account);
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
