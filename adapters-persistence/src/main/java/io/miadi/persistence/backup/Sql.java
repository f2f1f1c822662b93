package io.miadi.persistence.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** Statements of which one value is wanted. */
final class Sql {
    private Sql() {}

    /** The first column of the first row as text; an empty text for null. */
    static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new SQLException("no row from: " + sql);
            }
            String value = rows.getString(1);
            return value == null ? "" : value;
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
