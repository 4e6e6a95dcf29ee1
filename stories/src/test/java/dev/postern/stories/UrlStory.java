package dev.postern.stories;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.house.House;
import dev.postern.sandbox.octapipe.DemoAccount;
import io.restassured.response.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a URL lets through, and how it ends. */
@ExtendWith(Standing.class)
class UrlStory {
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{}}";
    private static final Set<String> WRITING =
            Set.of("update_a_octapipe_pipeline_card_by_id", "create_a_octapipe_task", "create_a_octapipe_note");

    @Test
    void refusesExpiredRevokedAndInventedUrlsAlike(House house) throws SQLException {
        Office office = new Office(house);
        String account = office.account(DemoAccount.ACME);
        Office.Issued revoked = office.connector(account);
        Office.Issued expired = office.issue(
                account,
                Map.of(
                        "name",
                        "short",
                        "config",
                        Map.of(),
                        "expires_at",
                        OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(5).toString()));
        assertEquals(200, list(revoked.url()).statusCode());

        office.revoke(revoked);
        letExpire(house, expired);

        List<Response> answers = List.of(
                list(expired.url()),
                list(revoked.url()),
                list(URI.create(house.publicUrl() + "/mcp/pst_" + "A".repeat(49))),
                list(URI.create(house.publicUrl() + "/mcp/nonsense")));
        assertEquals(Set.of(404), answers.stream().map(Response::statusCode).collect(Collectors.toSet()));
        assertEquals(1, answers.stream().map(Response::asString).distinct().count());
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.headers().asList().stream()
                                .filter(header -> !header.getName().equalsIgnoreCase("date"))
                                .map(Object::toString)
                                .sorted()
                                .toList())
                        .distinct()
                        .count());
        assertTrue(answers.getFirst().path("error.message").toString().contains("URL"));
    }

    @Test
    void keepsWritingToolsFromAReadingUrl(House house) {
        Office office = new Office(house);
        Octapipe octapipe = new Octapipe(house, DemoAccount.ACME);
        try (Agent agent = Agent.connect(
                office.connector(office.account(DemoAccount.ACME), "read").url())) {
            Set<String> tools = agent.tools();

            assertTrue(tools.contains("list_all_octapipe_pipeline_cards"));
            WRITING.forEach(tool -> {
                assertTrue(!tools.contains(tool), tool + " is listed");
                Exception refusal = assertThrows(Exception.class, () -> agent.call(tool, Map.of("title", "x")));
                assertTrue(String.valueOf(refusal.getMessage()).contains("no tool"), refusal.getMessage());
            });
            assertEquals(0, octapipe.seen("POST /tasks") + octapipe.seen("POST /notes") + octapipe.seen("PUT /"));
        }
    }

    private static Response list(URI url) {
        return given().contentType("application/json")
                .accept("application/json")
                .body(LIST)
                .post(url);
    }

    /** Time cannot be made to pass in another process, so the end is moved instead. */
    private static void letExpire(House house, Office.Issued connector) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        house.postgres().jdbcUrl(),
                        house.postgres().username(),
                        house.postgres().password());
                PreparedStatement update = connection.prepareStatement(
                        "update connector set expires_at = now() - interval '1 second' where id = ?::uuid")) {
            update.setString(1, connector.id());
            assertEquals(1, update.executeUpdate());
        }
    }
}
