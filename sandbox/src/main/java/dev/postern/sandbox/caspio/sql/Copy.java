package dev.postern.sandbox.caspio.sql;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.store.Column;
import dev.postern.sandbox.caspio.store.Kind;
import dev.postern.sandbox.caspio.store.Sheet;
import dev.postern.sandbox.standin.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sheet as it was, in a table of the engine.
 *
 * @param rows the sheet's rows, each at the place that its copy names
 */
record Copy(String table, long version, List<ObjectNode> rows) {
    /** The column that says which row it is; no caller can name it. */
    static final String PLACE = "\"place in the sheet\"";

    static Copy of(Connection connection, String table, Sheet sheet) {
        List<Column> columns = sheet.columns().stream()
                .filter(each -> each.kind() != Kind.SECRET)
                .toList();
        String definitions = columns.stream()
                .map(each ->
                        ", " + Rewriter.quoted(each.name()) + " " + each.kind().sqlType())
                .collect(Collectors.joining());
        execute(connection, "CREATE TABLE " + table + " (" + PLACE + " INT" + definitions + ")");
        Copy copy = new Copy(table, sheet.version(), sheet.rows());
        copy.fill(connection, columns);
        return copy;
    }

    void drop(Connection connection) {
        execute(connection, "DROP TABLE " + table);
    }

    private void fill(Connection connection, List<Column> columns) {
        String insert = "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns.size()) + ")";
        try (PreparedStatement sql = connection.prepareStatement(insert)) {
            for (int place = 0; place < rows.size(); place++) {
                sql.setInt(1, place);
                for (int i = 0; i < columns.size(); i++) {
                    Column column = columns.get(i);
                    sql.setObject(i + 2, Values.forEngine(column.kind(), Json.at(rows.get(place), column.name())));
                }
                sql.addBatch();
            }
            sql.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the SQL engine does not take a copy", e);
        }
    }

    private static void execute(Connection connection, String statement) {
        try (java.sql.Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the SQL engine refuses " + statement, e);
        }
    }
}
