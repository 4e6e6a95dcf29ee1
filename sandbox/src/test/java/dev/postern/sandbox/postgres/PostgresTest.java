package dev.postern.sandbox.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    Path directory;

    @Test
    void hasItsDataAgainAtTheNextStart() throws SQLException {
        try (Postgres postgres = start()) {
            run(postgres, "create table kept as select 42 as answer");
        }

        try (Postgres postgres = start();
                Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select answer from kept")) {
            assertTrue(row.next());
            assertEquals(42, row.getInt(1));
        }
    }

    @Test
    void makesDatabasesByPlainNamesOnly() {
        try (Postgres postgres = start()) {
            assertThrows(IllegalArgumentException.class, () -> postgres.createDatabase("a; drop database b"));
        }
    }

    private Postgres start() {
        return Postgres.start(directory.resolve("data"), 0, directory.resolve("postgres.log"));
    }

    private static void run(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Postgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }
}
