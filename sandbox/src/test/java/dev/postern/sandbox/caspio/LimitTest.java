package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.postern.sandbox.Client;
import dev.postern.sandbox.Client.Answer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest extends CaspioTest {

    @Test
    void tellsOnEveryAnswerWhatIsLeft() {
        OPERATIONS.get("/tables");
        SANDBOX.advance(Duration.ofSeconds(30));
        Answer second = OPERATIONS.get("/nothing");

        assertEquals("2000", second.header("X-RateLimit-Limit"));
        assertEquals("1998", second.header("X-RateLimit-Remaining"));
        assertEquals("270", second.header("X-RateLimit-Reset"));
    }

    @Test
    void refusesTheRequestAboveTheLimit() {
        SANDBOX.limit(CaspioStandIn.VENDOR, 1, Duration.ofMinutes(5));
        OPERATIONS.get("/tables");

        Answer second = OPERATIONS.get("/tables");

        assertEquals(429, second.status());
        assertEquals("TooManyRequests", code(second));
        assertEquals("300", second.header("Retry-After"));
        SANDBOX.advance(Duration.ofMinutes(5));
        assertEquals(200, OPERATIONS.get("/tables").status());
    }

    @Test
    void refusesItAsABadRequestWhenTheVendorDoesSo() {
        SANDBOX.limit(CaspioStandIn.VENDOR, 1, Duration.ofMinutes(5));
        SANDBOX.vary(CaspioStandIn.VENDOR, "throttling-as-400", true);
        OPERATIONS.get("/tables");

        Answer second = OPERATIONS.get("/tables");

        assertEquals(400, second.status());
        assertEquals("api-calls-rate", second.body().path(0).path("name").asText());
    }

    @Test
    void countsAProfilesRequestsTogetherWithItsSignIns() throws IOException, InterruptedException {
        SANDBOX.limit(CaspioStandIn.VENDOR, 2, Duration.ofMinutes(5));
        var signIn = Client.of(SANDBOX.caspioUrl(), "")
                .request("/oauth/token")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + CaspioProfile.ACME.clientId()
                        + "&client_secret=" + CaspioProfile.ACME.clientSecret()))
                .build();
        String token = Client.MAPPER
                .readTree(Client.http().send(signIn, BodyHandlers.ofString()).body())
                .path("access_token")
                .asText();

        assertEquals(200, Client.of(API, token).get("/tables").status());
        assertEquals(429, OPERATIONS.get("/tables").status());
        assertEquals(200, READER.get("/tables").status());
        assertEquals(200, OTHER.get("/tables").status());
    }

    @Test
    void limitsTheOtherVendorsRequestsApart() {
        SANDBOX.limit(CaspioStandIn.VENDOR, 1, Duration.ofMinutes(5));
        OPERATIONS.get("/tables");

        assertEquals(200, ACME.get("/tasks").status());
        assertEquals(200, ACME.get("/tasks").status());
    }

    @Test
    void takesNoUrlOfMoreThan2047Characters() {
        String start = "/tables/Inventory/records?q.where=SKU=%27";
        int room = 2_047 - (API + start + "%27").length();

        assertEquals(200, OPERATIONS.get(start + "x".repeat(room) + "%27").status());
        Answer longer = OPERATIONS.get(start + "x".repeat(room + 1) + "%27");

        assertEquals(414, longer.status());
        assertEquals("UriTooLong", code(longer));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/tables/Inventory/records?q.where=PK_ID=0,'',415",
        "DELETE,/tables/Inventory/records?q.where=PK_ID=0,text/plain,415",
        "DELETE,/tables/Inventory/records?q.where=PK_ID=0,application/json; charset=utf-8,200",
        "PUT,/tables/Inventory/records?q.where=PK_ID=0,application/x-www-form-urlencoded,415",
        "POST,/dataImportExportTasks/task_import_nightly/run,'',415",
        "GET,/tables,'',200"
    })
    void wantsToKnowTheMediaTypeOfEveryChange(String method, String path, String type, int status)
            throws IOException, InterruptedException {
        var request = Client.of(SANDBOX.caspioUrl(), CaspioProfile.ACME.bearerToken())
                .request(CaspioStandIn.PREFIX + path)
                .method(method, BodyPublishers.noBody())
                .build();
        var headers = HttpRequest.newBuilder(request, (name, value) -> !name.equalsIgnoreCase("content-type"));
        var sent = type.isEmpty()
                ? headers.build()
                : headers.header("Content-Type", type).build();

        assertEquals(status, Client.http().send(sent, BodyHandlers.ofString()).statusCode());
    }

    @Test
    void givesEveryRequestAnIdOfItsOwn() {
        String first = OPERATIONS.get("/tables").header("X-Caspio-Request-ID");
        String second = OPERATIONS.get("/nothing").header("X-Caspio-Request-ID");

        assertFalse(first.isEmpty());
        assertNotEquals(first, second);
    }
}
