package io.miadi.persistence.backup;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

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

    /** What the server said, without its details: those show the row, which is somebody's data. */
    static String words(SQLException failure) {
        @Nullable ServerErrorMessage said = failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
        @Nullable String words = said == null ? failure.getMessage() : said.getMessage();
        return words == null ? "SQL state " + failure.getSQLState() : words;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
