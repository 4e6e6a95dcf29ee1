package dev.postern.stories;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.kit.mcp.hostile.RawHttp;
import dev.postern.kit.mcp.hostile.RawHttp.Answer;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import dev.postern.sandbox.wire.Fault;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of the older versions may send to a connector URL, and how little they have to accept. */
@ExtendWith(Standing.class)
class CancellationStory {
    private static final String CALL =
            "{\"jsonrpc\":\"2.0\",\"id\":41,\"method\":\"tools/call\",\"params\":{\"name\":\"list_all_octapipe_tasks\"}}";

    @Test
    void endsACallThatIsTakenBack(House house) throws IOException {
        URI url = url(house);
        Octapipe octapipe = new Octapipe(house, DemoAccount.ACME);
        send(url, CALL).statusCode(200).body("result.isError", equalTo(false));
        house.sandbox().faults().add(Fault.hang().on("GET", "/tasks"));
        house.sandbox().journal().clear();
        try (RawHttp client = RawHttp.to(url)) {
            client.send(RawHttp.post(url) + "Content-Length: %d\r\n\r\n%s".formatted(CALL.length(), CALL));
            Eventually.become(1L, () -> octapipe.seen("GET /tasks"));

            given().contentType("application/json")
                    .body(Map.of(
                            "jsonrpc", "2.0", "method", "notifications/cancelled", "params", Map.of("requestId", 41)))
                    .post(url)
                    .then()
                    .statusCode(202);

            Answer answer = client.answer(Duration.ofSeconds(1));
            assertEquals(200, answer.status(), answer.text());
            assertTrue(answer.body().contains("\"code\":\"cancelled\""), answer.text());
        }
        send(url, CALL).statusCode(200).body("result.isError", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "text/event-stream", "application/json, text/event-stream", "x"})
    void answersInJsonWhateverIsAccepted(String accept, House house) {
        given().contentType("application/json")
                .header("Accept", accept)
                .body(CALL)
                .post(url(house))
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("Mcp-Session-Id", org.hamcrest.Matchers.nullValue())
                .body("id", equalTo(41));
    }

    private static io.restassured.response.ValidatableResponse send(URI url, String body) {
        return given().contentType("application/json").body(body).post(url).then();
    }

    private static URI url(House house) {
        Office office = new Office(house);
        return office.connector(office.account(DemoAccount.ACME)).url();
    }
}
