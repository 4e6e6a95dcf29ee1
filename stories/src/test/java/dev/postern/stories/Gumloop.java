package dev.postern.stories;

import static io.restassured.RestAssured.given;

import dev.postern.sandbox.gumloop.GumloopKey;
import dev.postern.sandbox.gumloop.GumloopStandIn;
import dev.postern.sandbox.house.House;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.Map;

/** An agent with a Gumloop account, and Gumloop's own API for whoever looks there. */
record Gumloop(House house, GumloopKey key) {
    static Gumloop acme(House house) {
        return new Gumloop(house, GumloopKey.ACME);
    }

    Agent agent() {
        return Agent.connect(url());
    }

    /** A connector URL on an account of this key. */
    URI url() {
        Office office = new Office(house);
        String account = office.account(
                "gumloop",
                house.sandbox().gumloopUrl().toString(),
                key.organization(),
                Map.of("api_key", key.apiKey(), "user_id", key.userId()),
                "");
        return office.connector(account).url();
    }

    /** What the vendor answers to a request below its REST API. */
    ValidatableResponse get(String path) {
        return given().header("Authorization", "Bearer " + key.apiKey())
                .header("x-auth-key", key.userId())
                .get(house.sandbox().gumloopUrl() + GumloopStandIn.PREFIX + path)
                .then();
    }

    /** How often the vendor was asked for a path. */
    long seen(String method, String path) {
        return house.sandbox().journal().sightings().stream()
                .filter(sighting ->
                        sighting.method().equals(method) && sighting.path().equals(GumloopStandIn.PREFIX + path))
                .count();
    }
}
