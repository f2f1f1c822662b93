package io.miadi.persistence.plans;

import io.miadi.persistence.database.DatabaseUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** Fills every growing table of an empty database with rows that look like two busy years. */
public final class SampleRows {
    private static final String SCRIPT = "sample-rows.sql";

    private SampleRows() {}

    /**
     * Runs as the address's user, who has to be a superuser: triggers and foreign keys are left out while the rows are made.
     *
     * @param rows how many sessions, with about as many rows in each other table
     */
    public static void fill(DatabaseUrl url, int rows) throws SQLException {
        try (var connection = url.connect();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var step : script().split(";\n")) {
                if (!step.isBlank()) {
                    statement.execute(step.replace(":rows", Integer.toString(rows)));
                }
            }
        }
    }

    private static String script() {
        try (var script = SampleRows.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException("the program was built without " + SCRIPT);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
