package dev.postern.stories;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.sandbox.caspio.CaspioProfile;
import dev.postern.sandbox.house.House;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An agent with a Caspio account, and Caspio's own API for whoever looks there. */
final class Caspio {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Caspio() {}

    static Agent agent(House house) {
        return agent(house, account(house));
    }

    static Agent agent(House house, String account) {
        return Agent.connect(
                new Office(house).connector(account, "read", "write", "custom").url());
    }

    static String account(House house) {
        CaspioProfile profile = CaspioProfile.ACME;
        return new Office(house)
                .account(
                        "caspio",
                        house.sandbox().caspioUrl().toString(),
                        "acme",
                        Map.of("client_id", profile.clientId(), "client_secret", profile.clientSecret()),
                        "");
    }

    /** Every item of a list, page by page. */
    static List<JsonNode> all(Agent agent, String tool, Map<String, Object> arguments) {
        List<JsonNode> items = new ArrayList<>();
        Map<String, Object> next = new HashMap<>(arguments);
        while (true) {
            JsonNode page = agent.call(tool, next);
            page.path("result").forEach(items::add);
            if (page.path("next_cursor").isNull()) {
                return items;
            }
            next.put("next_cursor", page.path("next_cursor").asText());
        }
    }

    /** The rows of a table, as the vendor has them. */
    static JsonNode rows(House house, String table, String where) {
        String query = "?q.where=" + URLEncoder.encode(where, StandardCharsets.UTF_8) + "&q.limit=1000";
        String path = URLEncoder.encode(table, StandardCharsets.UTF_8).replace("+", "%20");
        try {
            return JSON.readTree(get(house, "/tables/" + path + "/records" + query))
                    .path("Result");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The content of a file at the vendor. */
    static byte[] bytes(House house, String path) {
        return asVendorsUser(house)
                .get(house.sandbox().caspioUrl() + "/integrations/rest/v3" + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** The vendor's requests so far with this method and a path that ends so. */
    static long seen(House house, String method, String pathEnd) {
        return house.sandbox().journal().sightings().stream()
                .filter(sighting ->
                        sighting.method().equals(method) && sighting.path().endsWith(pathEnd))
                .count();
    }

    static RequestSpecification asVendorsUser(House house) {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + CaspioProfile.ACME.bearerToken());
    }

    /** What the vendor answers to a request below its REST v3 API. */
    static String get(House house, String path) {
        return asVendorsUser(house)
                .get(house.sandbox().caspioUrl() + "/integrations/rest/v3" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
