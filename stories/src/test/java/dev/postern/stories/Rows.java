package dev.postern.stories;

import dev.postern.sandbox.house.House;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The house's database, past the services. */
record Rows(House house) {
    static Rows of(House house) {
        return new Rows(house);
    }

    Rows run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    /** The first column of every row, as text. */
    List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** All rows of all tables as text, by table; bytes are in hexadecimal. */
    Map<String, String> all() throws SQLException {
        Map<String, String> all = new TreeMap<>();
        for (String table : column("select table_name from information_schema.tables where table_schema = 'public'")) {
            all.put(table, String.join("\n", column("select each::text from \"%s\" each".formatted(table))));
        }
        return all;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                house.postgres().jdbcUrl(),
                house.postgres().username(),
                house.postgres().password());
    }
}
