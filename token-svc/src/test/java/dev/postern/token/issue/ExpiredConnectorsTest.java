package dev.postern.token.issue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.token.world.Admin;
import dev.postern.token.world.Database;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.MovableClock;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.World;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ExpiredConnectorsTest {
    @Inject
    Admin admin;

    @Inject
    Database database;

    @Inject
    ExpiredConnectors expired;

    @Inject
    AgroalDataSource source;

    @Inject
    MovableClock clock;

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void deletesWhatHasEndedAndNothingElse() {
        MadeConnector over = admin.aConnector().expired().issue();
        MadeConnector good = admin.aConnector().endingAt("2199-01-01T00:00:00Z").issue();
        MadeConnector endless = admin.aConnector().issue();
        expired.deleteAll();
        assertFalse(exists(over.id()));
        assertTrue(exists(good.id()));
        assertTrue(exists(endless.id()));
    }

    /** What the sweep has not reached yet is gone all the same: nobody may bring it back by putting its end off. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET    |         |
                    PATCH  |         | {"expires_at": null}
                    PATCH  |         | {"name": "other"}
                    POST   | /rotate | {}
                    DELETE |         |
                    """)
    void isGoneAtTheInstantItEnds(String method, @Nullable String below, @Nullable String body) {
        MadeConnector over = admin.aConnector().expired().issue();
        String path = "/integrated-account/%s/mcp/%s%s"
                .formatted(over.account(), over.id(), Objects.requireNonNullElse(below, ""));

        admin.request()
                .body(Objects.requireNonNullElse(body, ""))
                .request(method, path)
                .then()
                .statusCode(404);

        assertTrue(exists(over.id()));
    }

    @Test
    void isInNoListOnceItHasEnded() {
        MadeConnector over = admin.aConnector().expired().issue();
        MadeConnector good = admin.aConnector().on(over.account()).issue();

        admin.request()
                .get("/integrated-account/{id}/mcp", over.account())
                .then()
                .body("result.id", equalTo(List.of(good.id().toString())));
    }

    @Test
    void notesWhatItDeleted() {
        MadeConnector over = admin.aConnector().expired().issue();
        expired.deleteAll();
        admin.request()
                .get("/audit?connector_id={id}&action=connector.expired", over.id())
                .then()
                .body(
                        "result.integrated_account_id",
                        equalTo(List.of(over.account().toString())))
                .body("result[0].done_by", nullValue())
                .body("result[0].tenant_id", startsWith("tenant-"));
    }

    @Test
    void keepsWhatWasRevokedForATime() {
        MadeConnector revoked = admin.aConnector().issue().revoke();
        UUID token = revokedApiToken();
        clock.putForward(Duration.ofDays(29));
        expired.deleteAll();
        assertTrue(exists(revoked.id()));
        assertTrue(isThere("api_token", token));
        clock.putForward(Duration.ofDays(2));
        expired.deleteAll();
        assertFalse(exists(revoked.id()));
        assertFalse(isThere("api_token", token));
    }

    @Test
    void keepsTheLogLonger() {
        UUID account = admin.account(World.VENDOR);
        String entries = "/audit?integrated_account_id=" + account;
        clock.putForward(Duration.ofDays(399));
        deleteInSweeps();
        admin.request().get(entries).then().body("result", hasSize(1));
        clock.putForward(Duration.ofDays(2));
        deleteInSweeps();
        admin.request().get(entries).then().body("result", hasSize(0));
    }

    /** A sweep deletes so many rows at once, and other tests leave more than that in the log. */
    private void deleteInSweeps() {
        for (int i = 0; i < 50; i++) {
            expired.deleteAll();
        }
    }

    /** Without its row, the token of the secrets directory would be good again from the next start on. */
    @Test
    void keepsTheFirstTokenOnceItIsRevoked() {
        UUID token = revokedApiToken();
        database.change("update api_token set created_by = null where id = ?", token);
        clock.putForward(Duration.ofDays(31));
        expired.deleteAll();
        assertTrue(isThere("api_token", token));
    }

    @Test
    void deletesUrlsThatWereReplaced() {
        MadeConnector made = admin.aConnector().issue();
        admin.request()
                .body("{\"overlap_seconds\": 60}")
                .post("/integrated-account/{account}/mcp/{id}/rotate", made.account(), made.id())
                .then()
                .statusCode(200);
        expired.deleteAll();
        assertEquals(2, tokens(made.id()));
        clock.putForward(Duration.ofMinutes(1));
        expired.deleteAll();
        assertEquals(1, tokens(made.id()));
    }

    @Test
    void leavesTheWorkToTheReplicaThatIsAtIt() throws SQLException {
        MadeConnector over = admin.aConnector().expired().issue();
        try (Connection replica = source.getConnection()) {
            replica.setAutoCommit(false);
            replica.createStatement().execute("select pg_advisory_xact_lock(%d)".formatted(ExpiredConnectors.LOCK));
            assertEquals(0, expired.deleteAll());
            assertTrue(exists(over.id()));
            replica.rollback();
        }
        assertTrue(expired.deleteAll() > 0);
    }

    private int tokens(UUID connector) {
        return database.rows("select 1 from connector_token where connector_id = '%s'".formatted(connector))
                .size();
    }

    private UUID revokedApiToken() {
        UUID id = admin.request()
                .body("{\"scope\": \"admin\"}")
                .post("/api-token")
                .jsonPath()
                .getUUID("id");
        admin.request().delete("/api-token/{id}", id).then().statusCode(204);
        return id;
    }

    private boolean exists(UUID connector) {
        return isThere("connector", connector);
    }

    private boolean isThere(String table, UUID id) {
        return !database.rows("select 1 from %s where id = '%s'".formatted(table, id))
                .isEmpty();
    }
}
