package dev.postern.token.caller;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.token.world.Admin;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * What a token of one tenant gets to see of another by any id and any filter, which is nothing. The endpoints and their
 * parameters are those that the service describes: a new one is tried too, or fails here for want of a value.
 */
@ServiceTest
class IsolationTest {
    private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete", "put");
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @Inject
    ObjectMapper mapper;

    /** Everything by which something of theirs can be asked for, by the parameter's name. */
    private final Map<String, String> theirs = new HashMap<>();

    private final Map<String, String> mine = new HashMap<>();
    private String token = "";

    @BeforeEach
    void make() {
        vendor.reset();
        theirs.putAll(things("theirs-" + UUID.randomUUID()));
        String tenant = "mine-" + UUID.randomUUID();
        mine.putAll(things(tenant));
        token = admin.apiToken("tenant", tenant);
    }

    @Test
    void findsNothingByAnId() throws Exception {
        List<Executable> checks = new ArrayList<>();
        operations((method, path, operation) -> ids(path).forEach(id -> {
            if (!id.equals("integration")) {
                checks.add(() -> {
                    Response answer = admin.requestWith(token).body("{}").request(method, filled(path, id));
                    assertEquals(404, answer.statusCode(), method + " " + path + " with another's " + id);
                    tellsNothing(answer, method + " " + path);
                });
            }
        }));
        assertTrue(checks.size() > 15, checks.size() + " checks");
        assertAll(checks);
    }

    @Test
    void findsNothingByAFilter() throws Exception {
        List<Executable> checks = new ArrayList<>();
        operations((method, path, operation) -> operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                String name = parameter.path("name").asText();
                checks.add(() -> {
                    String value = theirs.get(name);
                    assertNotNull(value, "no value to try " + name + " of " + path + " with");
                    Response answer =
                            admin.requestWith(token).queryParam(name, value).request(method, filled(path, ""));
                    assertEquals(200, answer.statusCode(), method + " " + path + " by " + name);
                    tellsNothing(answer, method + " " + path + " by " + name);
                });
            }
        }));
        assertTrue(checks.size() > 20, checks.size() + " checks");
        assertAll(checks);
    }

    /** Each id that an answer might hold. */
    private void tellsNothing(Response answer, String what) {
        for (String name : List.of("tenant_id", "integrated_account_id", "connector_id", "api_token_id")) {
            assertFalse(answer.asString().contains(String.valueOf(theirs.get(name))), what + " tells " + name);
        }
    }

    private interface Look {
        void at(String method, String path, JsonNode operation);
    }

    private void operations(Look look) throws Exception {
        JsonNode api =
                mapper.readTree(admin.anonymous().get("/openapi?format=json").asString());
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        look.at(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                resolved(api, operation.getValue()));
                    }
                }));
    }

    /** With every parameter in place of a reference to it. */
    private static JsonNode resolved(JsonNode api, JsonNode operation) {
        var copy = operation.<ObjectNode>deepCopy();
        var parameters = copy.putArray("parameters");
        operation
                .path("parameters")
                .forEach(parameter -> parameters.add(
                        parameter.has("$ref")
                                ? api.at(parameter.path("$ref").asText().substring(1))
                                : parameter));
        return copy;
    }

    private static List<String> ids(String path) {
        return IN_PATH.matcher(path)
                .results()
                .map((MatchResult id) -> id.group(1))
                .toList();
    }

    /** The path with my own ids, but for one that is theirs. */
    private String filled(String path, String other) {
        return IN_PATH.matcher(path).replaceAll(id -> {
            Map<String, String> from = id.group(1).equals(other) ? theirs : mine;
            String value = from.get(id.group(1));
            assertNotNull(value, "no value for " + id.group() + " of " + path);
            return value;
        });
    }

    private Map<String, String> things(String tenant) {
        MadeConnector connector =
                admin.aConnector().on(admin.account(World.VENDOR, tenant)).issue();
        String apiToken = admin.request()
                .body(Map.of("scope", "connect", "tenant_id", tenant))
                .post("/api-token")
                .jsonPath()
                .getString("id");
        admin.aConnector().on(connector.account()).issue();
        String cursor = admin.request()
                .get("/integrated-account/{account}/mcp?limit=1", connector.account())
                .jsonPath()
                .getString("next_cursor");
        return Map.ofEntries(
                Map.entry("account", connector.account().toString()),
                Map.entry("connector", connector.id().toString()),
                Map.entry("token", apiToken),
                Map.entry("integration", World.VENDOR),
                Map.entry("tenant_id", tenant),
                Map.entry("integrated_account_id", connector.account().toString()),
                Map.entry("connector_id", connector.id().toString()),
                Map.entry("api_token_id", apiToken),
                Map.entry("done_by", bootstrap()),
                Map.entry("next_cursor", cursor),
                Map.entry("limit", "200"),
                Map.entry("scope", "connect"),
                Map.entry("action", "connector.created"),
                Map.entry("since", "2001-01-01T00:00:00Z"),
                Map.entry("until", "2199-01-01T00:00:00Z"),
                Map.entry("methods", "read"),
                Map.entry("tags", "crm"),
                Map.entry("type", "all"),
                Map.entry("resource", "cards"),
                Map.entry("has_description", "true"));
    }

    /** The API token with which all of theirs was made. */
    private String bootstrap() {
        return admin.request().get("/audit?limit=1").jsonPath().getString("result[0].done_by");
    }
}
