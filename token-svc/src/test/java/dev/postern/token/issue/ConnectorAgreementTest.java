package dev.postern.token.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.token.world.Admin;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a connector was, changing it gives the same answer as making it anew would. */
@ServiceTest
class ConnectorAgreementTest {
    private static final long SEED = 42;
    private static final int TIMES = 200;
    private static final String CONFIG = "config";

    /** Some of them cannot be used. */
    private static final Map<String, List<Object>> FIELDS = Map.of(
            "name", List.of("an agent", "another", 7),
            "expires_at", List.of("2199-01-01T00:00:00Z", "2199-06-30T12:00:00+02:00", "2001-01-01T00:00:00Z", "soon"));

    private static final Map<String, List<Object>> CONFIG_FIELDS = Map.of(
            "methods", List.of(List.of("read"), List.of("write", "custom"), List.of("nothing"), List.of(), "read"),
            "tags", List.of(List.of("crm"), List.of("notes"), List.of("unknown"), 7),
            "tool_exposure", List.of("all", "discovery", "some"),
            "require_api_token_auth", List.of(true, false, "yes"));

    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @BeforeEach
    void reset() {
        vendor.reset();
    }

    @Test
    void changesAsItWouldMakeAnew() {
        Random random = new Random(SEED);
        UUID account = admin.account(World.VENDOR);
        int changed = 0;
        int refused = 0;
        for (int i = 0; i < TIMES; i++) {
            Map<String, @Nullable Object> before = body(random, 0);
            Map<String, @Nullable Object> change = body(random, 1);
            Response old = create(account, before);
            if (old.statusCode() == 201) {
                String path = "/integrated-account/%s/mcp/%s"
                        .formatted(account, old.jsonPath().getString("id"));
                Response anew = create(account, merged(before, change));
                Response patched = admin.request().body(change).patch(path);
                Response read = admin.request().get(path);
                String what = "%s changed by %s".formatted(before, change);
                if (anew.statusCode() == 201) {
                    changed++;
                    assertEquals(200, patched.statusCode(), what);
                    assertEquals(patched.asString(), read.asString(), what);
                    assertEquals(content(anew), content(read), what);
                } else {
                    refused++;
                    assertEquals(anew.statusCode(), patched.statusCode(), what);
                    assertEquals(anew.asString(), patched.asString(), what);
                    assertEquals(content(old), content(read), what);
                }
            }
        }
        assertTrue(changed > TIMES / 10 && refused > TIMES / 10, changed + " changed and " + refused + " refused");
    }

    /** What both answers have in common: all but ids, times of the making, token and URL. */
    private static List<@Nullable Object> content(Response answer) {
        JsonPath json = answer.jsonPath();
        return Arrays.asList(json.get("name"), json.getMap(CONFIG), json.get("expires_at"));
    }

    /** A body with some of the fields; where there may be nulls, some of them are null. */
    private static Map<String, @Nullable Object> body(Random random, int nulls) {
        Map<String, @Nullable Object> body = fields(FIELDS, random, nulls);
        if (random.nextInt(4) > 0) {
            body.put(CONFIG, fields(CONFIG_FIELDS, random, nulls));
        }
        return body;
    }

    private static Map<String, @Nullable Object> fields(Map<String, List<Object>> from, Random random, int nulls) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        from.keySet().stream().sorted().forEach(key -> {
            List<Object> values = from.getOrDefault(key, List.of());
            if (random.nextBoolean()) {
                int choice = random.nextInt(values.size() + nulls);
                fields.put(key, choice == values.size() ? null : values.get(choice));
            }
        });
        return fields;
    }

    /** What a connector is after a change: an absent key stays, null clears; and key by key in the config too. */
    private static Map<String, @Nullable Object> merged(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> change) {
        Map<String, @Nullable Object> after = new HashMap<>(before);
        change.forEach((key, value) -> {
            if (value instanceof Map<?, ?> part) {
                Map<String, @Nullable Object> config = new HashMap<>();
                if (before.get(key) instanceof Map<?, ?> had) {
                    had.forEach((name, each) -> config.put(String.valueOf(name), each));
                }
                part.forEach((name, each) -> config.put(String.valueOf(name), each));
                after.put(key, config);
            } else {
                after.put(key, value);
            }
        });
        return after;
    }

    private Response create(UUID account, Map<String, @Nullable Object> body) {
        return admin.request().body(body).post("/integrated-account/{account}/mcp", account);
    }
}
