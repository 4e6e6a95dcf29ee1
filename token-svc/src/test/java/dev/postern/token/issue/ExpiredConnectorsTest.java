package dev.postern.token.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.token.world.Admin;
import dev.postern.token.world.Database;
import dev.postern.token.world.MadeConnector;
import dev.postern.token.world.MovableClock;
import dev.postern.token.world.ServiceTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    @Test
    void notesWhatItDeleted() {
        MadeConnector over = admin.aConnector().expired().issue();
        expired.deleteAll();
        assertEquals(
                1,
                database.rows(
                                "select 1 from audit_entry where action = 'connector.expired' and connector_id = '%s' and account_id = '%s'"
                                        .formatted(over.id(), over.account()))
                        .size());
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

    private boolean exists(UUID connector) {
        return !database.rows("select 1 from connector where id = '%s'".formatted(connector))
                .isEmpty();
    }
}
