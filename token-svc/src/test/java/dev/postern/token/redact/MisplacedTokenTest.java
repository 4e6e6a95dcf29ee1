package dev.postern.token.redact;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.postern.token.world.Admin;
import dev.postern.token.world.Database;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.World;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class MisplacedTokenTest {
    private static final String TOKEN = "psa_" + "Ab3".repeat(16) + "c";

    @Inject
    Admin admin;

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/integrated-account?tenant_id=",
                "/integrated-account?next_cursor=",
                "/api-token?tenant_id=",
                "/api-token?"
            })
    void refusesAQueryThatHoldsOne(String path) {
        admin.request()
                .get(path + TOKEN)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:postern:problem:invalid-value"))
                .body("detail", containsString("make a new one in its place"))
                .body(not(containsString(TOKEN)));
    }

    @Test
    void storesNone() {
        UUID account = admin.account(World.VENDOR);

        admin.request()
                .body(Map.of("name", TOKEN))
                .patch("/integrated-account/{id}", account)
                .then()
                .statusCode(400)
                .body("detail", equalTo("name holds a token, which must not be stored."));

        assertEquals(
                List.of("null"),
                database.rows("select name from integrated_account where id = '%s'".formatted(account)));
    }

    /** Beside a word that finds tools, so that nothing else is wrong with it. */
    @ParameterizedTest
    @ValueSource(strings = {"methods", "tags"})
    void storesNoneAmongTheWordsOfAFilter(String filter) {
        UUID account = admin.account(World.VENDOR);

        admin.request()
                .body(Map.of("config", Map.of(filter, List.of("read", TOKEN))))
                .post("/integrated-account/{id}/mcp", account)
                .then()
                .statusCode(400)
                .body("detail", equalTo("config." + filter + " holds a token, which must not be stored."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"%s\": 1}", "{\"name\": %s}", "%s", "{\"tenant_id\": \"a\", \"integration\": \"%s\"}"})
    void quotesNone(String body) {
        admin.request()
                .body(body.replace("%s", TOKEN))
                .post("/integrated-account")
                .then()
                .statusCode(400)
                .body(not(containsString(TOKEN.substring(4))));
    }

    @Test
    void saysWhereABodyBreaksWithoutQuotingIt() {
        admin.request()
                .body("{\"credentials\": {\n\"password\": hunter2secret}}")
                .post("/integrated-account")
                .then()
                .statusCode(400)
                .body("detail", containsString("at line 2"))
                .body(not(containsString("hunter2")));
    }
}
