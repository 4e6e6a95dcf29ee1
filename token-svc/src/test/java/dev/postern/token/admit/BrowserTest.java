package dev.postern.token.admit;

import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that run in a browser, as the Inspector does. */
@ServiceTest
class BrowserTest {
    private static final String ALLOWED = "https://claude.ai";
    private static final String MAY_ASK = "Access-Control-Allow-Origin";

    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @BeforeEach
    void reset() {
        vendor.reset();
    }

    @Test
    void isToldWhatItMaySendWhateverTheUrl() {
        for (String path : List.of(
                admin.aConnector().issue().path(),
                admin.aConnector().issue().revoke().path(),
                "/mcp/nonsense")) {
            ask(path, ALLOWED)
                    .statusCode(204)
                    .body(emptyString())
                    .header(MAY_ASK, equalTo(ALLOWED))
                    .header("Vary", containsStringIgnoringCase("origin"))
                    .header("Access-Control-Allow-Methods", equalTo("POST"))
                    .header("Access-Control-Allow-Headers", containsStringIgnoringCase("mcp-protocol-version"))
                    .header("Access-Control-Allow-Headers", containsStringIgnoringCase("authorization"))
                    .header("Access-Control-Allow-Credentials", nullValue());
        }
    }

    @Test
    void mayReadTheAnswer() {
        post(admin.aConnector().issue().path())
                .statusCode(200)
                .header(MAY_ASK, equalTo(ALLOWED))
                .header("Vary", containsStringIgnoringCase("origin"))
                .header("Access-Control-Expose-Headers", containsStringIgnoringCase("retry-after"));
    }

    @Test
    void mayReadWhyItWasRefused() {
        post(admin.aConnector().issue().revoke().path())
                .statusCode(404)
                .header(MAY_ASK, equalTo(ALLOWED))
                .body("error.code", equalTo(-32001));
    }

    @Test
    void isToldNothingForAPageOfAnotherOrigin() {
        ask(admin.aConnector().issue().path(), "https://evil.example")
                .statusCode(403)
                .header(MAY_ASK, nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void isNotMeantWhereThereIsNoOrigin() {
        Client.call(admin.aConnector().issue().path()).statusCode(200).header(MAY_ASK, nullValue());
    }

    private static ValidatableResponse ask(String path, String origin) {
        return Client.request()
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,mcp-protocol-version")
                .options(path)
                .then();
    }

    private static ValidatableResponse post(String path) {
        return Client.request()
                .header("Origin", ALLOWED)
                .body(Client.BODY)
                .post(path)
                .then();
    }
}
