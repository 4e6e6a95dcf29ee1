package dev.postern.stories;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.occtoo.OcctooKey;
import dev.postern.sandbox.occtoo.OcctooStandIn;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An agent with an Occtoo account, and Occtoo's own hosts for whoever looks there. */
record Occtoo(House house, OcctooKey key) {
    /** The endpoint of the public shop's products. */
    static final String SHOP = "webshop-v1-products";

    /** Longer than all stages of the pipeline together. */
    private static final Duration PIPELINE = Duration.ofSeconds(10);

    static Occtoo contoso(House house) {
        return new Occtoo(house, OcctooKey.CONTOSO);
    }

    Agent agent() {
        return Agent.connect(url());
    }

    /** A connector URL on an account that signs in with client credentials. */
    URI url() {
        return new Office(house).connector(account(withClient())).url();
    }

    String account(Map<String, String> credentials) {
        return new Office(house)
                .account("occtoo", house.sandbox().occtooUrl().toString(), key.safename(), credentials, "");
    }

    /** What signs in at the host for tokens, and for protected destinations. */
    Map<String, String> withClient() {
        return Map.of(
                "client_id", key.clientId(),
                "client_secret", key.clientSecret(),
                "tenant_id", key.tenantId(),
                "safename", key.safename(),
                "destination_client_id", key.destinationClientId(),
                "destination_client_secret", key.destinationClientSecret());
    }

    /** What needs no sign-in. */
    Map<String, String> withApiKey() {
        return Map.of("api_key", key.apiKey(), "tenant_id", key.tenantId(), "safename", key.safename());
    }

    /** Lets everything that is on its way arrive. */
    void settle() {
        house.sandbox().advance(PIPELINE);
    }

    /** The requests that would have changed something: method and path. */
    List<String> changes() {
        return house.sandbox().journal().sightings().stream()
                .filter(each -> !each.method().equals("GET"))
                .map(each -> each.method() + " " + each.path())
                .filter(each -> !each.matches(".*/(token|search|why-not-published)|.*/global/.*"))
                .toList();
    }

    /** What the public API shows. */
    JsonNode look(String path) {
        return get(path).statusCode(200).extract().as(JsonNode.class);
    }

    /** What the public API finds. */
    JsonNode search(String path, Map<String, Object> body) {
        return api().contentType("application/json")
                .body(body)
                .post(house.sandbox().occtooUrl() + path)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    /** What the public API answers. */
    ValidatableResponse get(String path) {
        return api().get(house.sandbox().occtooUrl() + path).then();
    }

    ValidatableResponse post(String path, String body) {
        return api().contentType("application/json")
                .body(body)
                .post(house.sandbox().occtooUrl() + path)
                .then();
    }

    /** What an open destination answers to integrations, as {@code webshop/v1/products?top=1}. */
    ValidatableResponse destination(String path) {
        return given().get(
                        house.sandbox().occtooUrl() + OcctooStandIn.GLOBAL_PREFIX + "/" + key.safename() + "/" + path)
                .then();
    }

    /** How often the stand-in was asked for a path; those of other hosts have their prefix. */
    long seen(String method, String path) {
        return house.sandbox().journal().sightings().stream()
                .filter(sighting -> sighting.vendor().equals(OcctooStandIn.VENDOR)
                        && sighting.method().equals(method)
                        && sighting.path().equals(path))
                .count();
    }

    private RequestSpecification api() {
        return given().header("x-api-key", key.apiKey());
    }
}
