package dev.postern.sandbox.caspio.sql;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.store.Sheet;
import dev.postern.sandbox.standin.Json;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts queries to an SQL engine in memory. It holds copies of the sheets, each made anew when the sheet has changed. */
public final class Engine {
    /** Close to what the vendor runs on, with no escape character in LIKE. */
    private static final String URL = "jdbc:h2:mem:;MODE=MSSQLServer;DEFAULT_ESCAPE=";

    private final InstantSource clock;
    private final IdentityHashMap<Sheet, Copy> copies = new IdentityHashMap<>();
    private @Nullable Connection connection;
    private int made;

    /** The rows of a page, and how many there are on all pages. */
    public record Rows(List<ObjectNode> page, int total) {}

    public Engine(InstantSource clock) {
        this.clock = clock;
    }

    /** The rows asked for, as the API shows them; a refusal when the query makes no sense. */
    public Rows select(Sheet sheet, Query query) {
        Statement statement = Statement.of(sheet.columns(), query, now());
        List<ObjectNode> page = new ArrayList<>();
        int[] total = {0};
        read(sheet, statement.select(), statement.rest(), result -> {
            total[0]++;
            if (total[0] > query.skip() && page.size() < query.most()) {
                page.add(row(statement, result));
            }
        });
        return new Rows(page, total[0]);
    }

    /** The sheet's own rows that a condition is true of. */
    public List<ObjectNode> matching(Sheet sheet, String where) {
        Statement statement = Statement.of(sheet.columns(), Query.where(where), now());
        List<ObjectNode> found = new ArrayList<>();
        read(
                sheet,
                Copy.PLACE,
                statement.rest(),
                result -> found.add(copy(sheet).rows().get(result.getInt(1))));
        return found;
    }

    /** Rows of a sheet, as the API shows them. */
    public List<ObjectNode> show(Sheet sheet, Predicate<ObjectNode> which) {
        List<ObjectNode> rows = copy(sheet).rows();
        String places = IntStream.range(0, rows.size())
                .filter(place -> which.test(rows.get(place)))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        if (places.isEmpty()) {
            return List.of();
        }
        Statement statement = Statement.of(sheet.columns(), Query.where(""), now());
        List<ObjectNode> shown = new ArrayList<>();
        String rest = " WHERE " + Copy.PLACE + " IN (" + places + ")";
        read(sheet, statement.select(), rest, result -> shown.add(row(statement, result)));
        return shown;
    }

    /** Lets go of all copies, for sheets that are there no more. */
    public void forget() {
        copies.clear();
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the SQL engine does not stop", e);
        } finally {
            connection = null;
        }
    }

    private interface Reader {
        void read(ResultSet result) throws SQLException;
    }

    private void read(Sheet sheet, String select, String rest, Reader reader) {
        Copy copy = copy(sheet);
        try (java.sql.Statement sql = connection().createStatement();
                ResultSet result = sql.executeQuery("SELECT " + select + " FROM " + copy.table() + rest)) {
            while (result.next()) {
                reader.read(result);
            }
        } catch (SQLException e) {
            throw SqlErrors.refusal(e);
        }
    }

    private static ObjectNode row(Statement statement, ResultSet result) throws SQLException {
        ObjectNode row = Json.object();
        for (int i = 0; i < statement.outputs().size(); i++) {
            Statement.Output output = statement.outputs().get(i);
            row.set(output.label(), Values.forCaller(output, result.getObject(i + 1)));
        }
        return row;
    }

    private Copy copy(Sheet sheet) {
        Copy copy = copies.get(sheet);
        if (copy == null || copy.version() != sheet.version()) {
            made++;
            Copy fresh = Copy.of(connection(), "c" + made, sheet);
            if (copy != null) {
                copy.drop(connection());
            }
            copies.put(sheet, fresh);
            return fresh;
        }
        return copy;
    }

    private Connection connection() {
        if (connection == null) {
            try {
                connection = DriverManager.getConnection(URL);
            } catch (SQLException e) {
                throw new IllegalStateException("the SQL engine does not start", e);
            }
        }
        return connection;
    }

    private LocalDateTime now() {
        Instant instant = clock.instant();
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
