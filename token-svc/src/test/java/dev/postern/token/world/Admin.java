package dev.postern.token.world;

import static io.restassured.RestAssured.given;

import dev.postern.token.door.Door;
import dev.postern.token.door.Doors;
import dev.postern.token.key.Secrets;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whoever runs the service, with the admin token. */
@Singleton
public class Admin {
    private final Doors doors;
    private final Secrets secrets;
    private final Database database;

    @Inject
    Admin(Doors doors, Secrets secrets, Database database) {
        this.doors = doors;
        this.secrets = secrets;
        this.database = database;
    }

    /** A request to the admin API. */
    public RequestSpecification request() {
        return requestWith(key());
    }

    /** The admin token. */
    public String key() {
        return secrets.adminToken().text().reveal();
    }

    public URI url() {
        return URI.create("http://localhost:" + doors.port(Door.ADMIN));
    }

    public RequestSpecification requestWith(String token) {
        return anonymous().auth().preemptive().oauth2(token);
    }

    public RequestSpecification anonymous() {
        return given().baseUri("http://localhost").port(doors.port(Door.ADMIN)).contentType(ContentType.JSON);
    }

    /** A new account of this vendor, of a tenant of its own. */
    public UUID account(String vendor) {
        return account(vendor, "tenant-" + UUID.randomUUID());
    }

    public UUID account(String vendor, String tenant) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "tenant_id", tenant,
                "integration", vendor,
                "credentials", Map.of("token", "vendor-secret")));
        if (vendor.equals(World.HALF_DOWN)) {
            body.put("base_url", "https://acme.caspio.com");
        }
        return request()
                .body(body)
                .post("/integrated-account")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    Database database() {
        return database;
    }

    /** A new API token of this scope for this tenant. */
    public String apiToken(String scope, String tenant) {
        return request()
                .body(Map.of("scope", scope, "tenant_id", tenant))
                .post("/api-token")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("token");
    }

    public NewConnector aConnector() {
        return new NewConnector(this);
    }
}
