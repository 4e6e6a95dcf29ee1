package dev.postern.sandbox.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL server on loopback. Whoever can reach its port may use it: it is for a laptop and for tests. */
public final class Postgres implements AutoCloseable {
    private static final String USER = "postgres";
    private static final String DATABASE = "postern";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server over a data directory, which is made when it is not there and stays when the server stops.
     *
     * @param port where it listens; 0 for a free port
     * @param log the file to which its messages are appended
     */
    public static Postgres start(Path data, int port, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(PATIENCE)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // Off by default in the library, whose servers are thrown away; this data is to last.
                    .setServerConfig("fsync", "on")
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .start();
            Postgres started = new Postgres(server);
            started.createDatabase(DATABASE);
            return started;
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException(
                    "PostgreSQL does not start over " + data + "; its messages are in " + log, e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** The address of the database {@code postern}. */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    public String username() {
        return USER;
    }

    /** Any password will do: the server trusts its own machine. */
    public String password() {
        return USER;
    }

    /** Makes a database that is not there yet. The name is one of lower-case letters, digits and underscores. */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("no name for a database: " + name);
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                PreparedStatement look = connection.prepareStatement("select 1 from pg_database where datname = ?");
                Statement make = connection.createStatement()) {
            look.setString(1, name);
            try (ResultSet found = look.executeQuery()) {
                if (!found.next()) {
                    make.execute("create database " + name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + name, e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop", e);
        }
    }
}
