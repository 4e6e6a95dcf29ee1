package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest extends CaspioTest {
    private static final String FORM =
            "grant_type=client_credentials&client_id=caspio-acme-client&client_secret=caspio-acme-secret";
    private static final String BASIC = "caspio-acme-client:caspio-acme-secret";

    @Test
    void givesATokenForCredentialsInTheForm() throws IOException {
        HttpResponse<String> answer = token(FORM, "");
        JsonNode body = Client.MAPPER.readTree(answer.body());

        assertEquals("bearer", body.path("token_type").asText());
        assertEquals(86_399, body.path("expires_in").asInt());
        assertEquals("no-store", answer.headers().firstValue("cache-control").orElse(""));
        assertEquals(200, signedIn(body).get("/tables").status());
    }

    @Test
    void givesATokenForCredentialsInABasicHeader() throws IOException {
        JsonNode body = Client.MAPPER.readTree(
                token("grant_type=client_credentials", BASIC).body());

        assertEquals(200, signedIn(body).get("/tables").status());
    }

    @Test
    void givesANewTokenForARefreshToken() throws IOException {
        JsonNode first = Client.MAPPER.readTree(token(FORM, "").body());
        String form = "grant_type=refresh_token&refresh_token="
                + first.path("refresh_token").asText();

        JsonNode second = Client.MAPPER.readTree(token(form, BASIC).body());

        assertNotEquals(first.path("access_token"), second.path("access_token"));
        assertEquals(200, signedIn(first).get("/tables").status());
        assertEquals(200, signedIn(second).get("/tables").status());
    }

    @Test
    void letsATokenExpireAfterADay() throws IOException {
        Client client = signedIn(Client.MAPPER.readTree(token(FORM, "").body()));
        SANDBOX.advance(Duration.ofHours(24));

        assertEquals(401, client.get("/tables").status());
    }

    @Test
    void letsARefreshTokenExpireThatIsNotUsed() throws IOException {
        String token = Client.MAPPER
                .readTree(token(FORM, "").body())
                .path("refresh_token")
                .asText();
        SANDBOX.advance(Duration.ofDays(60));

        HttpResponse<String> answer = token("grant_type=refresh_token&refresh_token=" + token, BASIC);

        assertEquals("{\"error\":\"invalid_grant\"}", answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials&client_id=caspio-acme-client&client_secret=wrong,invalid_client",
        "grant_type=client_credentials&client_id=nobody&client_secret=caspio-acme-secret,invalid_client",
        "grant_type=client_credentials,invalid_client",
        "grant_type=refresh_token&refresh_token=x&client_id=caspio-acme-client&client_secret=caspio-acme-secret,invalid_grant",
        "grant_type=password&client_id=caspio-acme-client&client_secret=caspio-acme-secret,unsupported_grant_type",
        "client_id=caspio-acme-client&client_secret=caspio-acme-secret,invalid_request"
    })
    void refusesInTheWordsOfOAuth(String form, String error) {
        HttpResponse<String> answer = token(form, "");

        assertEquals(400, answer.statusCode());
        assertEquals("{\"error\":\"" + error + "\"}", answer.body());
    }

    @Test
    void takesNoJsonForAForm() {
        Answer answer = Client.of(SANDBOX.caspioUrl(), "").post("/oauth/token", "{'grant_type':'client_credentials'}");

        assertEquals(400, answer.status());
        assertEquals("invalid_request", answer.body().path("error").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense"})
    void refusesWhoeverHasNoGoodToken(String token) {
        Answer answer = Client.of(API, token).get("/tables");

        assertEquals(401, answer.status());
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
        assertFalse(answer.body().path("Message").asText().isEmpty());
    }

    @Test
    void writesNoSecretDown() throws IOException {
        JsonNode body = Client.MAPPER.readTree(token(FORM, "").body());
        String refresh = body.path("refresh_token").asText();
        token("grant_type=refresh_token&refresh_token=" + refresh, BASIC);

        String journal = SANDBOX.journal().sightings().toString();

        assertFalse(journal.contains("caspio-acme-secret"), journal);
        assertFalse(journal.contains(refresh), journal);
        assertFalse(journal.contains(Base64.getEncoder().encodeToString(BASIC.getBytes(StandardCharsets.UTF_8))));
        assertEquals(
                "grant_type=client_credentials&client_id=caspio-acme-client&client_secret=***",
                SANDBOX.journal().sightings().getFirst().body());
    }

    @Test
    void keepsAReaderToTablesAndViews() {
        assertEquals(200, READER.get("/tables/Inventory/records").status());
        assertEquals(200, READER.get("/views").status());
        assertEquals(403, READER.get("/directories").status());
        Answer refused = READER.put("/tables/Inventory/records?q.where=PK_ID=1", "{'StockLevel':1}");
        assertEquals(403, refused.status());
        assertEquals("UnsufficientPrivileges", code(refused));
    }

    private static Client signedIn(JsonNode grant) {
        return Client.of(API, grant.path("access_token").asText());
    }

    private static HttpResponse<String> token(String form, String basic) {
        var request = Client.of(SANDBOX.caspioUrl(), "")
                .request("/oauth/token")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (!basic.isEmpty()) {
            String encoded = Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
            request.setHeader("Authorization", "Basic " + encoded);
        }
        try {
            return Client.http().send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
