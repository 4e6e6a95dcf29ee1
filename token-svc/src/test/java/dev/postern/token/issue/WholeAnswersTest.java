package dev.postern.token.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.postern.token.world.Admin;
import dev.postern.token.world.MovableClock;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every answer about a connector, compared whole: no key more, none less. */
@ServiceTest
class WholeAnswersTest {
    private static final String CONNECTORS = "/integrated-account/{account}/mcp";
    private static final String ONE = CONNECTORS + "/{id}";
    private static final Map<String, Object> CONFIG =
            Map.of("methods", List.of("read"), "tags", List.of("crm"), "require_api_token_auth", true);

    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @Inject
    MovableClock clock;

    private UUID account = new UUID(0, 0);
    private Map<String, Object> made = Map.of();

    @BeforeEach
    void make() {
        vendor.reset();
        account = admin.account(World.VENDOR);
        made = map(admin.request()
                .body(Map.of("name", "Claude", "config", CONFIG, "expires_at", "2199-01-01T02:00:00+02:00"))
                .post(CONNECTORS, account));
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void toWhoeverMakesOne() {
        Map<String, @Nullable Object> expected = connector();
        expected.put("token", made.get("token"));
        expected.put("url", "https://mcp.example.com/mcp/" + made.get("token"));

        assertEquals(expected, made);
        assertEquals(made.get("created_at"), made.get("updated_at"));
    }

    @Test
    void toWhoeverLooks() {
        assertEquals(connector(), map(admin.request().get(ONE, account, made.get("id"))));
    }

    @Test
    void toWhoeverListsThem() {
        Map<String, @Nullable Object> page = new HashMap<>();
        page.put("result", List.of(connector()));
        page.put("next_cursor", null);
        page.put("limit", 50);

        assertEquals(page, map(admin.request().get(CONNECTORS, account)));
    }

    @Test
    void toWhoeverChangesOne() {
        clock.putForward(Duration.ofMinutes(5));

        Map<String, Object> changed = map(admin.request()
                .body("{\"name\": null, \"config\": {\"tags\": null}}")
                .patch(ONE, account, made.get("id")));

        Map<String, @Nullable Object> expected = connector();
        expected.put("name", null);
        expected.put("config", Map.of("methods", List.of("read"), "require_api_token_auth", true));
        expected.put("updated_at", changed.get("updated_at"));
        assertEquals(expected, changed);
        assertLaterByFiveMinutes(changed);
    }

    @Test
    void toWhoeverGivesOneANewUrl() {
        clock.putForward(Duration.ofMinutes(5));

        Map<String, Object> rotated = map(admin.request().body("{}").post(ONE + "/rotate", account, made.get("id")));

        Map<String, @Nullable Object> expected = connector();
        expected.put("updated_at", rotated.get("updated_at"));
        expected.put("token", rotated.get("token"));
        expected.put("url", "https://mcp.example.com/mcp/" + rotated.get("token"));
        assertEquals(expected, rotated);
        assertNotEquals(made.get("token"), rotated.get("token"));
        assertLaterByFiveMinutes(rotated);
    }

    private void assertLaterByFiveMinutes(Map<String, Object> changed) {
        Duration later = Duration.between(
                Instant.parse(String.valueOf(made.get("updated_at"))),
                Instant.parse(String.valueOf(changed.get("updated_at"))));
        assertEquals(5, later.toMinutes());
    }

    /** What was made, without what is told once. */
    private Map<String, @Nullable Object> connector() {
        Map<String, @Nullable Object> expected = new HashMap<>();
        expected.put("id", made.get("id"));
        expected.put("name", "Claude");
        expected.put("integrated_account_id", account.toString());
        expected.put("config", CONFIG);
        expected.put("created_by", made.get("created_by"));
        expected.put("expires_at", "2199-01-01T00:00:00Z");
        expected.put("created_at", made.get("created_at"));
        expected.put("updated_at", made.get("created_at"));
        return expected;
    }

    private static Map<String, Object> map(Response answer) {
        return Collections.unmodifiableMap(answer.jsonPath().getMap("$"));
    }
}
