package dev.postern.clients;

import static io.restassured.RestAssured.given;

import dev.postern.clients.fixture.VendorOfWords;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;

/** Connects accounts and issues URLs. */
record Office(House house) {
    String octapipe(DemoAccount person) {
        return account(Map.of(
                "tenant_id",
                person.domain(),
                "integration",
                "octapipe",
                "name",
                "clients",
                "time_zone",
                "Europe/Berlin",
                "base_url",
                house.sandbox().octapipeUrl().toString(),
                "credentials",
                Map.of("domain", person.domain(), "email", person.email(), "password", person.password())));
    }

    String fixture(VendorOfWords vendor) {
        return account(Map.of(
                "tenant_id",
                "fixture",
                "integration",
                FixtureHouse.VENDOR,
                "name",
                "clients",
                "time_zone",
                "Europe/Berlin",
                "base_url",
                vendor.url().toString(),
                "credentials",
                Map.of("token", "ready")));
    }

    URI connector(String account, boolean guarded) {
        return URI.create(create(
                "/integrated-account/" + account + "/mcp",
                Map.of("name", "clients", "config", Map.of("require_api_token_auth", guarded)),
                "url"));
    }

    String secondFactor(String tenant) {
        return create("/api-token", Map.of("name", "clients", "scope", "connect", "tenant_id", tenant), "token");
    }

    private String account(Map<String, Object> body) {
        return create("/integrated-account", body, "id");
    }

    private String create(String path, Map<String, Object> body, String field) {
        return asAdmin()
                .body(body)
                .post(path)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path(field);
    }

    private RequestSpecification asAdmin() {
        return given().baseUri(house.adminUrl().toString())
                .port(house.adminUrl().getPort())
                .header("Authorization", "Bearer " + house.adminToken())
                .contentType("application/json");
    }
}
