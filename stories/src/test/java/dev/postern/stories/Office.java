package dev.postern.stories;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The integration team, which connects accounts and issues URLs. */
record Office(House house) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String account(DemoAccount person) {
        return account(
                person.domain(),
                Map.of("domain", person.domain(), "email", person.email(), "password", person.password()),
                person.email());
    }

    String account(String tenant, Map<String, String> credentials, String user) {
        return account("octapipe", house.sandbox().octapipeUrl().toString(), tenant, credentials, user);
    }

    String account(String vendor, String url, String tenant, Map<String, String> credentials, String user) {
        Map<String, Object> body = new HashMap<>();
        body.put("tenant_id", tenant);
        body.put("integration", vendor);
        body.put("name", vendor + " of " + tenant);
        body.put("base_url", url);
        body.put("time_zone", "Europe/Berlin");
        body.put("credentials", credentials);
        if (!user.isEmpty()) {
            body.put("user", user);
        }
        return asAdmin()
                .body(body)
                .post("/integrated-account")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    JsonNode read(String path) {
        String body = asAdmin().get(path).then().statusCode(200).extract().asString();
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    String status(String account) {
        return asAdmin()
                .get("/integrated-account/{id}", account)
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }

    Issued connector(String account, String... methods) {
        Map<String, Object> config = new HashMap<>();
        if (methods.length > 0) {
            config.put("methods", List.of(methods));
        }
        return issue(account, Map.of("name", "story", "config", config));
    }

    Issued issue(String account, Map<String, Object> body) {
        Response answer = asAdmin().body(body).post("/integrated-account/{id}/mcp", account);
        answer.then().statusCode(201);
        return new Issued(account, answer.path("id"), URI.create(answer.path("url")));
    }

    void revoke(Issued connector) {
        asAdmin()
                .delete("/integrated-account/{id}/mcp/{connector}", connector.account(), connector.id())
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    /** A new URL; the one before stays good for so many seconds. */
    Issued rotate(Issued connector, int overlapSeconds) {
        Response answer = asAdmin()
                .body(Map.of("overlap_seconds", overlapSeconds))
                .post("/integrated-account/{id}/mcp/{connector}/rotate", connector.account(), connector.id());
        answer.then().statusCode(org.hamcrest.Matchers.lessThan(300));
        return new Issued(connector.account(), connector.id(), URI.create(answer.path("url")));
    }

    void delete(String account) {
        asAdmin().delete("/integrated-account/{id}", account).then().statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    String apiToken(String scope, String tenant) {
        Map<String, Object> body = new HashMap<>(Map.of("scope", scope));
        if (!scope.equals("admin")) {
            body.put("tenant_id", tenant);
        }
        Response answer = asAdmin().body(body).post("/api-token");
        answer.then().statusCode(201);
        return answer.path("token");
    }

    int rename(String account, String name) {
        return asAdmin()
                .body(Map.of("name", name))
                .patch("/integrated-account/{id}", account)
                .statusCode();
    }

    /** Which keys there are, and what still needs them. */
    JsonPath keys() {
        return asAdmin().get("/keys").then().statusCode(200).extract().jsonPath();
    }

    private RequestSpecification asAdmin() {
        return given().baseUri(house.adminUrl().toString())
                .header("Authorization", "Bearer " + house.adminToken())
                .contentType("application/json");
    }

    record Issued(String account, String id, URI url) {}
}
