package dev.postern.token.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.world.Admin;
import dev.postern.token.world.Database;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class AuditTest {
    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @Inject
    Database database;

    private final String tenant = "tenant-" + UUID.randomUUID();

    @BeforeEach
    void reset() {
        vendor.reset();
    }

    @Test
    void notesEveryChange() {
        UUID account = admin.account(World.VENDOR, tenant);
        MadeConnector connector = admin.aConnector().on(account).issue();
        String path = "/integrated-account/" + account;
        patch(path, "{'name': 'new', 'time_zone': 'UTC', 'credentials': {'token': 'marked'}}");
        patch(path + "/mcp/" + connector.id(), "{'config': {'methods': ['read']}, 'expires_at': null}");
        admin.request().post(path + "/mcp/" + connector.id() + "/rotate").then().statusCode(200);
        connector.revoke();
        admin.apiToken("connect", tenant);
        String token = admin.request()
                .get("/api-token?tenant_id={tenant}", tenant)
                .jsonPath()
                .getString("result[0].id");
        admin.request().delete("/api-token/{id}", token).then().statusCode(204);
        admin.request().delete(path).then().statusCode(204);

        log("tenant_id=" + tenant)
                .body(
                        "result.action.reverse()",
                        equalTo(List.of(
                                "account.created",
                                "connector.created",
                                "account.changed",
                                "connector.changed",
                                "connector.rotated",
                                "connector.revoked",
                                "api-token.created",
                                "api-token.revoked",
                                "account.deleted")))
                .body("result.find { it.action == 'account.changed' }.changed", equalTo(List.of("name", "credentials")))
                .body("result.find { it.action == 'connector.changed' }.changed", equalTo(List.of("config")))
                .body("result.find { it.action == 'api-token.revoked' }.api_token_id", equalTo(token))
                .body(not(containsString("marked")));
    }

    @Test
    void saysWhoDidWhatToWhatAndWhen() {
        String own = admin.apiToken("tenant", tenant);
        UUID account = admin.account(World.VENDOR, tenant);
        JsonPath connector = admin.requestWith(own)
                .body("{}")
                .post("/integrated-account/{id}/mcp", account)
                .jsonPath();

        Map<String, @Nullable Object> entry = new HashMap<>();
        entry.put("action", "connector.created");
        entry.put("changed", List.of());
        entry.put("done_by", connector.getString("created_by"));
        entry.put("tenant_id", tenant);
        entry.put("integrated_account_id", account.toString());
        entry.put("connector_id", connector.getString("id"));
        entry.put("api_token_id", null);
        entry.put("at", connector.getString("created_at"));
        Map<String, Object> found = log("connector_id=" + connector.getString("id"))
                .extract()
                .jsonPath()
                .getMap("result[0]");
        found.remove("id");
        // The connector and its entry each look at the clock.
        assertEquals(
                String.valueOf(found.remove("at")).substring(0, 15),
                String.valueOf(entry.remove("at")).substring(0, 15));
        assertEquals(entry, found);
    }

    @Test
    void showsATenantItsOwnOnly() {
        String own = admin.apiToken("tenant", tenant);
        UUID theirs = admin.account(World.VENDOR);
        admin.account(World.VENDOR, tenant);
        admin.requestWith(own)
                .get("/audit")
                .then()
                .statusCode(200)
                .body("result.tenant_id.unique()", equalTo(List.of(tenant)))
                .body("result", hasSize(2));
        admin.requestWith(own)
                .get("/audit?integrated_account_id={id}", theirs)
                .then()
                .body("result", hasSize(0));
    }

    @Test
    void notesNothingOfWhatWasRefused() {
        UUID account = admin.account(World.VENDOR, tenant);
        patch("/integrated-account/" + account, "{'time_zone': 'Mars'}");
        MadeConnector connector = admin.aConnector().on(account).issue();
        patch("/integrated-account/%s/mcp/%s".formatted(account, connector.id()), "{'config': {'tags': ['nothing']}}");
        log("tenant_id=" + tenant).body("result.action", equalTo(List.of("connector.created", "account.created")));
    }

    /** Neither is there without the other. */
    @Test
    void undoesAChangeThatCannotBeNoted() {
        UUID account = admin.account(World.VENDOR, tenant);
        database.change("alter table audit_entry add constraint full_up check (action <> 'account.changed') not valid");
        admin.request()
                .body("{\"name\": \"new\"}")
                .patch("/integrated-account/{id}", account)
                .then()
                .statusCode(500);
        database.change("alter table audit_entry drop constraint full_up");
        admin.request().get("/integrated-account/{id}", account).then().body("name", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "tenant_id={tenant}, 3",
        "tenant_id=nobody, 0",
        "integrated_account_id={account}, 2",
        "connector_id={connector}, 1",
        "tenant_id={tenant}&action=account.created, 2",
        "tenant_id={tenant}&since=2199-01-01T00:00:00Z, 0",
        "tenant_id={tenant}&until=2199-01-01T00:00:00Z, 3",
        "tenant_id={tenant}&until=2001-01-01T00:00:00Z, 0",
        "tenant_id={tenant}&done_by={connector}, 0",
        "tenant_id={tenant}&api_token_id={connector}, 0",
    })
    void leavesOutWhatIsNotAskedFor(String query, int entries) {
        UUID account = admin.account(World.VENDOR, tenant);
        admin.account(World.VENDOR, tenant);
        MadeConnector connector = admin.aConnector().on(account).issue();
        log(query.replace("{tenant}", tenant)
                        .replace("{account}", account.toString())
                        .replace("{connector}", connector.id().toString()))
                .body("result", hasSize(entries));
    }

    @Test
    void goesBackPageByPage() {
        for (int i = 0; i < 5; i++) {
            admin.account(World.VENDOR, tenant);
        }
        List<String> all = log("tenant_id=" + tenant).extract().jsonPath().getList("result.id");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = log("tenant_id=%s&limit=2%s".formatted(tenant, cursor))
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("result.id"));
            String next = page.getString("next_cursor");
            cursor = next == null ? null : "&next_cursor=" + next;
        }
        assertEquals(5, all.size());
        assertEquals(all, paged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"action=account.made", "connector_id=x", "done_by=1", "since=yesterday", "limit=0"})
    void refusesAFilterThatCannotBe(String query) {
        admin.request()
                .get("/audit?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:postern:problem:invalid-value"));
    }

    private void patch(String path, String body) {
        admin.request().body(body.replace('\'', '"')).patch(path);
    }

    private ValidatableResponse log(String query) {
        return admin.request().get("/audit?" + query).then().statusCode(200);
    }
}
