package dev.postern.token.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postern.token.world.Admin;
import dev.postern.token.world.Endpoints;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the description of the admin API is one of this admin API. */
@ServiceTest
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete", "put");

    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @Inject
    ObjectMapper mapper;

    private JsonNode api = MissingNode.getInstance();

    @BeforeEach
    void read() throws Exception {
        vendor.reset();
        api = mapper.readTree(admin.anonymous().get("/openapi?format=json").asString());
    }

    @Test
    void describesEveryEndpointAndNoOther() {
        Set<String> described = new TreeSet<>();
        operations((path, method, operation) -> described.add(method + " " + path));
        assertEquals(endpoints(), described);
    }

    @Test
    void describesEveryFieldAndParameter() {
        api.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> Stream.concat(
                                schema.getValue().path("properties").properties().stream(),
                                schema.getValue().path("allOf").path(1).path("properties").properties().stream())
                        .forEach(field -> assertNotNull(
                                field.getValue().get("description"), schema.getKey() + "." + field.getKey())));
        api.findValues("parameters")
                .forEach(parameters -> parameters.forEach(parameter ->
                        assertTrue(parameter.has("description") || parameter.has("$ref"), parameter::toString)));
    }

    @Test
    void describesEveryProblem() {
        Set<String> described = new TreeSet<>();
        schema("Problem").path("type").path("enum").forEach(type -> described.add(type.asText()));
        assertEquals(
                Arrays.stream(ProblemType.values())
                        .map(ProblemType::uri)
                        .collect(Collectors.toCollection(TreeSet::new)),
                described);
        String responses = api.path("components").path("responses").toString();
        for (ProblemType type : ProblemType.values()) {
            assertThat(responses, containsString(type.uri().substring("urn:postern:problem:".length())));
        }
    }

    @Test
    void describesEveryErrorOfAnOperation() {
        operations((path, method, operation) -> {
            String what = method + " " + path;
            Set<String> expected = new TreeSet<>(Set.of("401", "403", "default"));
            if (path.contains("{")) {
                expected.add("404");
            }
            if (operation.has("requestBody")
                    || operation.path("parameters").toString().contains("/cursor")) {
                expected.add("400");
            }
            Set<String> told = names(operation.path("responses"));
            assertTrue(told.containsAll(expected), () -> what + " tells only " + told);
            assertTrue(told.stream().anyMatch(status -> status.startsWith("2")), what);
            Stream.of("summary", "description", "operationId")
                    .forEach(key -> assertTrue(operation.path(key).asText().length() > 5, what + " " + key));
        });
    }

    /** Whoever copies an example gets an answer and no error. */
    @Test
    void showsExamplesThatAreTaken() {
        Set<String> without = new TreeSet<>();
        operations((path, method, operation) -> {
            JsonNode example = operation
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("example");
            if (example.isObject()) {
                MadeConnector made = admin.aConnector().issue();
                int status = admin.request()
                        .body(example.toString())
                        .request(
                                method,
                                path.replace("{account}", made.account().toString())
                                        .replace("{connector}", made.id().toString()))
                        .statusCode();
                assertTrue(
                        operation.path("responses").has(String.valueOf(status)) && status < 300, method + " " + path);
            } else if (operation.has("requestBody")) {
                without.add(method + " " + path);
            }
        });
        assertEquals(Set.of(), without);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST  | /integrated-account                      | {'%s': 1}             | NewAccount
                    PATCH | /integrated-account/{a}                  | {'%s': 1}             | AccountChange
                    POST  | /integrated-account/{a}/mcp              | {'%s': 1}             | NewConnector
                    PATCH | /integrated-account/{a}/mcp/{c}          | {'%s': 1}             | NewConnector
                    POST  | /integrated-account/{a}/mcp              | {'config': {'%s': 1}} | ConnectorConfig
                    POST  | /integrated-account/{a}/mcp/{c}/rotate   | {'%s': 1}             | Rotation
                    POST  | /api-token                               | {'%s': 1}             | NewApiToken
                    """)
    void describesTheKeysThatABodyMayHave(String method, String path, String body, String schema) {
        var connector = admin.aConnector().issue();
        String detail = admin.request()
                .body(body.formatted("#".repeat(30)).replace('\'', '"'))
                .request(
                        method,
                        path.replace("{a}", connector.account().toString())
                                .replace("{c}", connector.id().toString()))
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .getString("detail");
        String known = detail.substring(detail.indexOf("known are: ") + "known are: ".length(), detail.length() - 1);
        assertEquals(Set.of(known.split(", ", -1)), names(schema(schema)));
    }

    @Test
    void describesTheFieldsOfEveryAnswer() {
        UUID account = admin.account(World.VENDOR);
        String path = "/integrated-account/" + account;
        Response issued = admin.request().body("{\"config\": {}}").post(path + "/mcp");
        Response made = admin.request().body("{\"scope\": \"admin\"}").post("/api-token");
        vendor.endTestsWith(true, "ok");
        Map<String, JsonNode> answers = Map.ofEntries(
                Map.entry("Account", get(path)),
                Map.entry("AccountPage", get("/integrated-account")),
                Map.entry("Connector", get(path + "/mcp/" + issued.jsonPath().getString("id"))),
                Map.entry("ConnectorPage", get(path + "/mcp")),
                Map.entry("IssuedConnector", tree(issued)),
                Map.entry("ApiToken", get("/api-token/" + made.jsonPath().getString("id"))),
                Map.entry("ApiTokenPage", get("/api-token")),
                Map.entry("MadeApiToken", tree(made)),
                Map.entry("ToolPage", get("/integration/octapipe/tools")),
                Map.entry("AuditPage", get("/audit")),
                Map.entry("AuditEntry", get("/audit").path("result").path(0)),
                Map.entry("ToolList", get(path + "/tools")),
                Map.entry("Keys", get("/keys")),
                Map.entry("Key", get("/keys").path("token_peppers").path(0)),
                Map.entry("Tool", get(path + "/tools").path("result").path(0)),
                Map.entry("Capabilities", get(path + "/capabilities?type=all")),
                Map.entry(
                        "CapabilitiesResource",
                        get(path + "/capabilities").path("proxy").path(0)),
                Map.entry(
                        "CapabilitiesMethod",
                        get(path + "/capabilities")
                                .path("proxy")
                                .path(0)
                                .path("methods")
                                .path(0)),
                Map.entry("CapabilitiesAuth", get(path + "/capabilities").path("auth")),
                Map.entry("AiReadiness", get(path + "/capabilities").path("ai_readiness")),
                Map.entry("CapabilitiesAccount", get(path + "/capabilities").path("account")),
                Map.entry("ConnectionTest", tree(admin.request().post(path + "/test"))),
                Map.entry("Problem", get("/integrated-account/x")));
        answers.forEach((schema, answer) -> assertEquals(schemaNames(schema), names(answer), schema));
    }

    private interface Look {
        void at(String path, String method, JsonNode operation);
    }

    private void operations(Look look) {
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        look.at(path.getKey(), operation.getKey(), operation.getValue());
                    }
                }));
    }

    private Set<String> schemaNames(String name) {
        Set<String> names = names(schema(name));
        JsonNode parts = api.path("components").path("schemas").path(name).path("allOf");
        if (!parts.isEmpty()) {
            names.addAll(names(parts.path(1).path("properties")));
            String base = parts.path(0).path("$ref").asText();
            names.addAll(names(schema(base.substring(base.lastIndexOf('/') + 1))));
        }
        return names;
    }

    private JsonNode schema(String name) {
        return api.path("components").path("schemas").path(name).path("properties");
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonNode get(String path) {
        return tree(admin.request().get(path));
    }

    private JsonNode tree(Response response) {
        try {
            return mapper.readTree(response.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> endpoints() {
        return Endpoints.all().stream()
                .map(endpoint -> endpoint.method().toLowerCase(Locale.ROOT) + " " + endpoint.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
