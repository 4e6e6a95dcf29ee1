package dev.postern.sandbox.octapipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.SandboxTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest extends SandboxTest {
    private static final String LOGIN =
            "{'domain':'acme','email':'ada.winter@acme.example','password':'octapipe-acme-demo'}";

    @Test
    void givesATokenThatOpensTheWorkspace() {
        JsonNode authorization = NOBODY.post("/login", LOGIN).body().path("authorization");

        assertEquals("bearer", authorization.path("type").asText());
        Client signedIn =
                Client.of(SANDBOX.octapipeUrl(), authorization.path("token").asText());
        assertEquals(200, signedIn.get("/pipelines").status());
    }

    @Test
    void letsATokenExpireAfterADay() {
        String token = NOBODY.post("/login", LOGIN)
                .body()
                .path("authorization")
                .path("token")
                .asText();
        SANDBOX.advance(Duration.ofHours(24));

        assertEquals(
                401, Client.of(SANDBOX.octapipeUrl(), token).get("/pipelines").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'domain':'acme','email':'ada.winter@acme.example','password':'wrong'}",
                "{'domain':'globex','email':'ada.winter@acme.example','password':'octapipe-acme-demo'}",
                "{'domain':'nowhere','email':'ada.winter@acme.example','password':'octapipe-acme-demo'}",
                "{'domain':'acme','email':'clara.lindqvist@acme.example','password':''}"
            })
    void refusesCredentialsThatAreNotRight(String credentials) {
        assertTrue(NOBODY.post("/login", credentials).status() >= 400);
    }

    @Test
    void namesTheMissingFieldsOfALogin() {
        Answer answer = NOBODY.post("/login", "{'domain':'acme'}");

        assertEquals(422, answer.status());
        assertTrue(answer.body().path("errors").has("email"));
        assertTrue(answer.body().path("errors").has("password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense"})
    void refusesWhoeverIsNotSignedIn(String token) {
        Answer answer = Client.of(SANDBOX.octapipeUrl(), token).get("/pipelines");

        assertEquals(401, answer.status());
        assertEquals("Unauthenticated.", answer.message());
    }

    @Test
    void answersBehindThePrefixToo() {
        assertEquals(
                ACME.get("/pipelines").body().path("data"),
                ACME.get("/api/pipelines").body().path("data"));
    }

    @Test
    void keepsPasswordsAndOtherPrivateFieldsToItself() {
        String answer = NOBODY.post("/login", LOGIN).raw().body();

        assertFalse(answer.contains("octapipe-acme-demo"));
        assertFalse(answer.contains("\"_"));
    }

    @Test
    void showsTheUserFieldsThatNoModelMaySee() {
        JsonNode user = ACME.get("/users").body().path("data").path(0);

        assertTrue(user.hasNonNull("recover_code"));
        assertTrue(user.hasNonNull("auth_code"));
    }
}
