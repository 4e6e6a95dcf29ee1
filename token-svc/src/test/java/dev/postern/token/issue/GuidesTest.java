package dev.postern.token.issue;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.postern.token.world.Admin;
import dev.postern.token.world.Client;
import dev.postern.token.world.Curl;
import dev.postern.token.world.MovableClock;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.VendorStandIn;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands of public guides to hosted connector URLs work here, with another host, account and key. */
@ServiceTest
class GuidesTest {
    /** What a guide has its readers send. */
    enum Command {
        OCTAPIPE_FOR_CLAUDE("octapipe", "/admin/integrated-accounts/%s/mcp", """
                {
                    "name": "Octapipe Pipeline Automation",
                    "config": {
                      "methods": ["read", "write", "custom"]
                    }
                  }"""),
        OCTAPIPE_FOR_CHATGPT("octapipe", "/integrated-account/%s/mcp", """
                {
                "name": "Octapipe Automation Agent",
                "config": {
                "methods": ["read", "write"]
                }
                }"""),
        CASPIO("caspio", "/integrated-account/%s/mcp", """
                {
                    "name": "Caspio Admin Operations",
                    "config": {
                      "methods": ["read", "write"],
                      "tags": ["directory", "datapages", "webhooks"]
                    },
                    "expires_at": "2026-12-31T23:59:59Z"
                  }"""),
        GUMLOOP("gumloop", "/integrated-account/%s/mcp", """
                {
                    "name": "Gumloop Production Orchestrator",
                    "config": {
                      "methods": ["read", "write", "custom"]
                    }
                  }""");

        private final String vendor;
        private final String path;
        private final String body;

        Command(String vendor, String path, String body) {
            this.vendor = vendor;
            this.path = path;
            this.body = body;
        }

        Optional<Instant> end() {
            return Optional.ofNullable(JsonPath.from(body).getString("expires_at"))
                    .map(Instant::parse);
        }
    }

    @Inject
    Admin admin;

    @Inject
    VendorStandIn vendor;

    @Inject
    MovableClock clock;

    @BeforeEach
    void reset() {
        vendor.reset();
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @ParameterizedTest
    @EnumSource
    void takesWhatTheGuidesSend(Command command) {
        goBackBefore(command.end());
        Curl.Answer answer = Curl.run(
                "POST",
                admin.url().resolve(command.path.formatted(admin.account(command.vendor))),
                List.of("Authorization: Bearer " + admin.key(), "Content-Type: application/json"),
                command.body);

        assertEquals(201, answer.status(), answer.body());
        Map<String, Object> sent = JsonPath.from(command.body).getMap("");
        JsonPath made = JsonPath.from(answer.body());
        assertNotNull(made.getString("id"));
        assertEquals(sent.get("name"), made.getString("name"));
        assertEquals(sent.get("config"), made.getMap("config"));
        if (sent.containsKey("expires_at")) {
            assertEquals(sent.get("expires_at"), made.getString("expires_at"));
        } else {
            assertNull(made.get("expires_at"));
        }
        assertThat(made.getString("url"), startsWith("https://mcp.example.com/mcp/"));
        Client.call(URI.create(made.getString("url")).getPath()).statusCode(200);
    }

    /** What a guide gives as an end is ahead for those who read it when it was written. */
    private void goBackBefore(Optional<Instant> end) {
        end.map(instant -> instant.minus(Duration.ofDays(30)))
                .ifPresent(then -> clock.putForward(Duration.between(clock.instant(), then)));
    }
}
