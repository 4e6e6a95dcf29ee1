package dev.postern.token.issue;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.world.Admin;
import dev.postern.token.world.Database;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.MovableClock;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ConnectorApiTest {
    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    @BeforeEach
    void reset() {
        vendor.reset();
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void issuesATokenAndItsUrlOnce() {
        UUID account = admin.account(World.VENDOR);
        post(account, "{'name': 'Claude', 'config': {'methods': ['read'], 'tags': ['crm']}}")
                .statusCode(201)
                .body("name", equalTo("Claude"))
                .body("integrated_account_id", equalTo(account.toString()))
                .body("config", equalTo(Map.of("methods", List.of("read"), "tags", List.of("crm"))))
                .body("expires_at", nullValue())
                .body("created_by", matchesPattern("[0-9a-f-]{36}"))
                .body("created_at", matchesPattern(".*Z"))
                .body("updated_at", matchesPattern(".*Z"))
                .body("token", matchesPattern("pst_[0-9A-Za-z]{49}"))
                .body("url", matchesPattern("https://mcp\\.example\\.com/mcp/pst_[0-9A-Za-z]{49}"));
    }

    @Test
    void knowsWhatTheVendorHasLearntSince() {
        UUID account = admin.account(World.VENDOR);
        post(account, "{'config': {'methods': ['archive']}}").statusCode(400);

        vendor.learn(List.of("archive"));

        post(account, "{'config': {'methods': ['archive']}}").statusCode(201);
    }

    @Test
    void showsAConnectorWithoutItsToken() {
        MadeConnector made = admin.aConnector().allowing("read").issue();
        admin.request()
                .get("/integrated-account/{account}/mcp/{id}", made.account(), made.id())
                .then()
                .statusCode(200)
                .body("id", equalTo(made.id().toString()))
                .body("$", not(hasKey("token")))
                .body("$", not(hasKey("url")));
    }

    @Test
    void listsConnectorsPageByPage() {
        UUID account = admin.account(World.VENDOR);
        List<String> ids = List.of(id(account), id(account), id(account));
        String cursor = admin.request()
                .get("/integrated-account/{account}/mcp?limit=2", account)
                .then()
                .statusCode(200)
                .body("result.id", equalTo(ids.subList(0, 2)))
                .body("limit", equalTo(2))
                .extract()
                .jsonPath()
                .getString("next_cursor");
        admin.request()
                .get("/integrated-account/{account}/mcp?limit=2&next_cursor={cursor}", account, cursor)
                .then()
                .statusCode(200)
                .body("result.id", equalTo(ids.subList(2, 3)))
                .body("next_cursor", nullValue());
    }

    @Test
    void forgetsARevokedConnector() {
        MadeConnector made = admin.aConnector().issue().revoke();
        admin.request()
                .get("/integrated-account/{account}/mcp", made.account())
                .then()
                .statusCode(200)
                .body("result", hasSize(0));
        admin.request()
                .delete("/integrated-account/{account}/mcp/{id}", made.account(), made.id())
                .then()
                .statusCode(404);
    }

    @Test
    void answersUnderTheAliasToo() {
        UUID account = admin.account(World.VENDOR);
        String id = admin.request()
                .body("{\"config\": {}}")
                .post("/admin/integrated-accounts/{account}/mcp", account)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        admin.request()
                .get("/admin/integrated-accounts/{account}/mcp?limit=1", account)
                .then()
                .body("result.id", equalTo(List.of(id)))
                .body("limit", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'naem': 'x'}                                   | unknown-key    | did you mean name?
                    {'config': {'method': ['read']}}                | unknown-key    | did you mean config.methods?
                    {'config': {'colour': 'red'}}                   | unknown-key    | config.colour is not known; known are: methods
                    {'config': {'methods': 'read'}}                 | invalid-value  | config.methods has to be an array of strings
                    {'config': {'tags': [1]}}                       | invalid-value  | config.tags has to be an array of strings
                    {'config': {'tool_exposure': 'some'}}           | invalid-value  | config.tool_exposure has to be one of: all, discovery.
                    {'config': {'tool_exposure': 'Discovery'}}      | invalid-value  | config.tool_exposure has to be one of: all, discovery.
                    {'config': {'tool_exposure': true}}             | invalid-value  | config.tool_exposure has to be a string
                    {'config': {'require_api_token_auth': 'yes'}}   | invalid-value  | true or false
                    {'config': {'tags': ['']}}                      | invalid-value  | strings of 1 to 64 characters
                    {'name': 'a\\u0000b'}                            | invalid-value  | a character that cannot be stored
                    {'name': 'a\\ud800b'}                            | invalid-value  | a character that cannot be stored
                    {'config': []}                                  | invalid-value  | config has to be an object
                    {'name': 5}                                     | invalid-value  | name has to be a string
                    {'expires_at': '2031-01-01T00:00:00'}           | invalid-value  | with an offset
                    {'expires_at': '2020-01-01T00:00:00Z'}          | invalid-value  | at least 60 seconds ahead
                    {'expires_at': '+300000-01-01T00:00:00Z'}       | invalid-value  | before the year 10000
                    {'name': 'a', 'name': 'b'}                      | malformed-json | Duplicate field
                    {'name': 'a'                                    | malformed-json | no JSON
                    ['name']                                        | malformed-json | one JSON object
                    {'config': {'methods': ['raed']}}               | no-tool-matches | Methods: read, write, custom, bulk_update
                    {'config': {'methods': ['read'], 'tags': ['notes']}} | no-tool-matches | Tags: crm, destructive, notes, sales
                    """)
    void refusesABodyInWords(String body, String type, String detail) {
        post(admin.account(World.VENDOR), body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:postern:problem:" + type))
                .body("status", equalTo(400))
                .body("detail", containsString(detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'config': null}",
                "{'config': {'methods': []}}",
                "{'config': {'methods': ['GET', 'POST', 'READ', 'DOWNLOAD']}}",
                "{'config': {'methods': ['Bulk_Update']}}",
                "{'config': {'methods': ['write'], 'tags': ['destructive', 'unknown']}}",
                "{'config': {'tool_exposure': 'discovery', 'require_api_token_auth': true}}",
                "{'expires_at': '2199-01-01T00:00:00+02:00'}"
            })
    void takesABody(String body) {
        post(admin.account(World.VENDOR), body).statusCode(201);
    }

    @Test
    void givesTimesInUtc() {
        post(admin.account(World.VENDOR), "{'expires_at': '2199-01-01T01:00:00+02:00'}")
                .body("expires_at", equalTo("2198-12-31T23:00:00Z"));
    }

    @Test
    void measuresExpiryByItsOwnClock() {
        UUID account = admin.account(World.VENDOR);
        String soon = clock.instant().plusSeconds(90).toString();
        clock.putForward(Duration.ofSeconds(40));
        post(account, "{'expires_at': '%s'}".formatted(soon)).statusCode(400);
    }

    @Test
    void asksTheVendorServiceForItsToolsOnlyWhenTheyChange() {
        UUID account = admin.account(World.VENDOR);
        post(account, "{}").statusCode(201);
        int reads = vendor.catalogueReads();
        post(account, "{}").statusCode(201);
        assertEquals(reads, vendor.catalogueReads());
    }

    @Test
    void checksFiltersAgainstTheLastCatalogueWhileTheVendorServiceIsDown() {
        UUID account = admin.account(World.VENDOR);
        post(account, "{}").statusCode(201);
        vendor.fallSilent();
        post(account, "{'config': {'methods': ['nothing']}}").statusCode(400);
        post(account, "{'config': {'methods': ['read']}}").statusCode(201);
    }

    @Test
    void asksAnewWhenItsCopyIsOfNoUse() {
        UUID account = admin.account(World.VENDOR);
        post(account, "{}").statusCode(201);
        database.change("update catalogue set body = '{}' where vendor = ?", World.VENDOR);
        post(account, "{}").statusCode(201);
    }

    @Test
    void issuesNothingForAVendorWhoseToolsAreUnknown() {
        post(admin.account(World.UNHEARD), "{}")
                .statusCode(503)
                .body("type", equalTo("urn:postern:problem:catalogue-unknown"));
    }

    private String id(UUID account) {
        return post(account, "{}").extract().jsonPath().getString("id");
    }

    private ValidatableResponse post(UUID account, String body) {
        return admin.request()
                .body(body.replace('\'', '"'))
                .post("/integrated-account/{account}/mcp", account)
                .then();
    }
}
