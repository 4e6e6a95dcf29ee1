package dev.postern.stories;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;

/** The vendor's own API, as somebody sees it who looks there and not at what Postern says. */
record Octapipe(House house, DemoAccount person) {
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode get(String path) {
        String body = given().baseUri(house.sandbox().octapipeUrl().toString())
                .header("Authorization", "Bearer " + person.bearerToken())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The vendor's requests so far that begin so, as {@code POST /tasks}. */
    long seen(String methodAndPath) {
        return house.sandbox().journal().sightings().stream()
                .filter(sighting -> (sighting.method() + " " + sighting.path()).startsWith(methodAndPath))
                .count();
    }
}
