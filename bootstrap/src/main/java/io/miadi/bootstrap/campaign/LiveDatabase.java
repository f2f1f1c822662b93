package io.miadi.bootstrap.campaign;

import io.miadi.persistence.database.DatabaseUrl;
import io.miadi.persistence.embedded.DataFolder;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Questions to a database, whichever program runs on it. */
public final class LiveDatabase implements AutoCloseable {
    private final Connection connection;

    private LiveDatabase(Connection connection) {
        this.connection = connection;
    }

    /** The embedded database of a data folder; throws when none runs there. */
    public static LiveDatabase of(Path folder) {
        try {
            return at(EmbeddedPostgres.running(new DataFolder(folder))
                    .orElseThrow(() -> new IllegalStateException("no database runs in " + folder)));
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be read", e);
        }
    }

    public static LiveDatabase at(DatabaseUrl url) {
        try {
            return new LiveDatabase(url.connect());
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked", e);
        }
    }

    /** Makes something of a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> rows(String sql, Reader<T> reader) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("not answered: " + sql, e);
        }
    }

    public long number(String sql) {
        return rows(sql, row -> row.getLong(1)).getFirst();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection could not be closed", e);
        }
    }
}
