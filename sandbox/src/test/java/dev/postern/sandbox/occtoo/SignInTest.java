package dev.postern.sandbox.occtoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest extends OcctooTest {
    private static final String AUDIENCE = OcctooKey.CONTOSO.tenantId();

    @Test
    void givesATokenForTheTenantThatIsTheAudience() {
        JsonNode body = body(token(form(OcctooKey.CONTOSO, AUDIENCE)));

        assertEquals(3600, body.path("expires_in").asInt());
        assertEquals("bearer", body.path("token_type").asText());
        assertTrue(body.path("scope").asText().contains("write:sources"));
        assertEquals(
                200,
                Client.of(URL, body.path("access_token").asText())
                        .get("/v1/sources")
                        .status());
    }

    @Test
    void endsATokenAfterAnHour() {
        Client client = signedIn(form(OcctooKey.CONTOSO, AUDIENCE));
        assertEquals(200, client.get("/v1/sources").status());
        advance(3_600);

        Answer late = client.get("/v1/sources");

        assertEquals(401, late.status());
        assertEquals("application/problem+json", late.header("content-type"));
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=occtoo-contoso-client&client_secret=wrong,client_credentials,401,invalid_client",
        "client_id=occtoo-contoso-client&client_secret=occtoo-contoso-secret,password,400,unsupported_grant_type",
        "client_id=occtoo-contoso-client&client_secret=occtoo-contoso-secret,client_credentials,400,invalid_target",
        "client_id=occtoo-fabrikam-client&client_secret=occtoo-fabrikam-secret&audience=3f6c1f5e-2b7a-4c1d-9e80-5a1b7c2d4e60,client_credentials,400,invalid_target"
    })
    void refusesATokenInTheWordsOfOAuth(String client, String grant, int status, String error) {
        var answer = token(client + "&grant_type=" + grant);

        assertEquals(status, answer.statusCode());
        assertEquals(error, body(answer).path("error").asText());
    }

    @Test
    void limitsHowManyTokensAClientGetsInAMinute() {
        for (int i = 0; i < 60; i++) {
            assertEquals(
                    200,
                    token(form(OcctooKey.FABRIKAM, OcctooKey.FABRIKAM.tenantId()))
                            .statusCode());
        }

        var refused = token(form(OcctooKey.FABRIKAM, OcctooKey.FABRIKAM.tenantId()));

        assertEquals(429, refused.statusCode());
        assertEquals("60", refused.headers().firstValue("Retry-After").orElse(""));
        advance(60);
        assertEquals(
                200,
                token(form(OcctooKey.FABRIKAM, OcctooKey.FABRIKAM.tenantId())).statusCode());
    }

    @Test
    void grantsOnlyTheScopesThatWereAskedFor() {
        Client client = signedIn(form(OcctooKey.CONTOSO, AUDIENCE) + "&scope=read:sources");

        assertEquals(200, client.get("/v1/sources").status());
        assertEquals(403, client.get("/v1/segments").status());
        assertEquals(
                "invalid_scope",
                body(token(form(OcctooKey.CONTOSO_READER, AUDIENCE) + "&scope=write:sources"))
                        .path("error")
                        .asText());
    }

    @Test
    void takesAnApiKeyInsteadOfAToken() {
        assertEquals(200, CONTOSO.get("/v1/sources").status());
        assertEquals(
                401, STRANGER.with("x-api-key", "unknown").get("/v1/sources").status());
        assertEquals(401, STRANGER.get("/v1/sources").status());
        assertEquals(403, READER.post("/v1/sources", "{'id':'x','name':'X'}").status());
    }

    @Test
    void keepsASourceFromAnApplicationWithoutItsGrant() {
        assertEquals(403, STORES.get(PRODUCTS).status());
        assertEquals(List.of("stores"), ids(STORES.get("/v1/sources")));
        assertEquals(403, STORES.post("/v1/sources", "{'id':'x','name':'X'}").status());
    }

    @Test
    void isSeenInTheJournalWithoutItsSecret() {
        token(form(OcctooKey.CONTOSO, AUDIENCE));

        assertFalse(SANDBOX.journal().sightings().getLast().toString().contains(OcctooKey.CONTOSO.clientSecret()));
    }

    @Test
    void tellsWhenToComeAgainAboveTheTenantsBudget() {
        SANDBOX.limit(OcctooStandIn.VENDOR, 1, Duration.ofSeconds(30));
        CONTOSO.get("/v1/sources");

        Answer refused = READER.get("/v1/sources");

        assertEquals(429, refused.status());
        assertEquals("30", refused.header("Retry-After"));
        assertEquals(200, FABRIKAM.get("/v1/sources").status());
    }
}
