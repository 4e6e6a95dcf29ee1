package dev.postern.token.egress;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import dev.postern.token.world.Admin;
import dev.postern.token.world.Database;
import dev.postern.token.world.FixedNames;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import dev.postern.token.world.World;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an account may say that its vendor is. */
@ServiceTest
class BaseUrlTest {
    private static final long PATIENCE_MILLIS = 8_000;

    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @Inject
    Database database;

    @BeforeEach
    void reset() {
        vendor.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "octapipe, https://api.octapipe.dev",
        "octapipe, https://API.octapipe.dev:8443/v2",
        "caspio,   https://acme.caspio.com",
        "octapipe, http://127.0.0.1:8190",
    })
    void takesWhatIsTheVendors(String integration, String url) {
        create(integration, url).statusCode(201).body("base_url", equalTo(url));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://api.octapipe.dev              | has to be an https URL whose host is one of: api.octapipe.dev, *.octapipe.dev. Leave it out for https://api.octapipe.dev.
                    https://api.octapipe.dev.evil.test   | has to be an https URL whose host is one of
                    https://169.254.169.254              | has to be an https URL whose host is one of
                    https://[::1]                        | has to be an https URL whose host is one of
                    http://127.0.0.1:8191                | has to be an https URL whose host is one of
                    https://127.0.0.1                    | has to be an https URL whose host is one of
                    https://inside.octapipe.dev          | inside.octapipe.dev leads to an address that is not on the public internet
                    https://loop.octapipe.dev            | not on the public internet
                    https://mapped.octapipe.dev          | not on the public internet
                    https://nowhere.octapipe.dev         | the host name nowhere.octapipe.dev cannot be resolved
                    https://u:p@api.octapipe.dev         | has to be an https URL without user, query and fragment
                    """)
    void refusesWhatIsNotInWords(String url, String detail) {
        create(World.VENDOR, url)
                .statusCode(400)
                .body("type", equalTo("urn:postern:problem:invalid-value"))
                .body("detail", allOf(containsString("base_url"), containsString(detail)));
    }

    @Test
    void waitsForANameForSomeSecondsOnly() {
        create(World.VENDOR, "https://" + FixedNames.SILENT)
                .time(lessThan(PATIENCE_MILLIS))
                .statusCode(400)
                .body("detail", containsString("cannot be resolved"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"base_url": "https://evil.test"} | 400
                    {"base_url": "https://api.octapipe.dev"} | 200
                    {"base_url": null} | 200
                    {"name": "x"} | 200
                    """)
    void looksAtAChangeToo(String body, int status) {
        UUID account = admin.account(World.VENDOR);
        admin.request()
                .body(body)
                .patch("/integrated-account/{id}", account)
                .then()
                .statusCode(status);
    }

    @Test
    void changesNothingOfAnAccountWhoseNewAddressItRefuses() {
        UUID account = admin.account(World.VENDOR);
        admin.request()
                .body("{\"name\": \"new\", \"base_url\": \"https://evil.test\"}")
                .patch("/integrated-account/{id}", account);
        admin.request().get("/integrated-account/{id}", account).then().body("name", nullValue());
    }

    @Test
    void asksForAnAddressWhereTheVendorHasNoUsualOne() {
        create(World.HALF_DOWN, null)
                .statusCode(400)
                .body("type", equalTo("urn:postern:problem:missing-value"))
                .body("detail", containsString("base_url is required"))
                .body("detail", containsString("*.caspio.com"));
    }

    /** What cannot be checked is not taken. */
    @Test
    void takesNoAddressWhileTheVendorsHostsAreUnknown() {
        create(World.UNHEARD, "https://api.occtoo.com")
                .statusCode(503)
                .body("type", equalTo("urn:postern:problem:catalogue-unknown"));
    }

    /** It is of an older version then, and keeps to its hosts by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"https://api.octapipe.dev", "http://api.octapipe.dev"})
    void keepsToPublicAddressesWhereTheVendorServiceDoesNotTellItsHosts(String url) {
        database.change("delete from catalogue where vendor = ?", World.DOWN);
        database.change(
                "insert into catalogue (vendor, body, read_at) values (?, ?, now())",
                World.DOWN,
                "{\"vendor\": \"%s\", \"tools\": []}".formatted(World.DOWN));
        create(World.DOWN, url).statusCode(url.startsWith("https") ? 201 : 400);
        database.change("delete from catalogue where vendor = ?", World.DOWN);
    }

    private ValidatableResponse create(String integration, @Nullable String url) {
        Map<String, Object> body = new HashMap<>(
                Map.of("tenant_id", "t", "integration", integration, "credentials", Map.of("token", "x")));
        if (url != null) {
            body.put("base_url", url);
        }
        return admin.request().body(body).post("/integrated-account").then();
    }
}
