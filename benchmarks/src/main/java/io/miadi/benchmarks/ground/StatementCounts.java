package io.miadi.benchmarks.ground;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the server was asked to do since the counts were last reset, by its own books.
 *
 * @param statements all but those that only begin and end transactions
 * @param commits of transactions that wrote something: each takes a number of its own
 * @param most the most frequent ones, each with its count and the milliseconds that all of them took
 */
public record StatementCounts(long statements, long commits, List<String> most) {
    private static final String COUNTS = """
            select regexp_replace(query, '\\s+', ' ', 'g'), calls, round(total_exec_time)
              from pg_stat_statements s
              join pg_database d on d.oid = s.dbid and d.datname = current_database()
             where toplevel and query !~* '^(begin|commit|rollback|set|checkpoint)' and query !~ 'pg_stat_|pg_snapshot|pg_catalog.pg_'
             order by calls desc
            """;

    private static final String WRITERS =
            "select cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint)";

    /** Begins to count. */
    public static Since begin(BenchDatabase database) {
        database.execute("select pg_stat_statements_reset()");
        return new Since(database, writers(database));
    }

    /** @param writers how many transactions had written something when the count began */
    public record Since(BenchDatabase database, long writers) {
        public StatementCounts read() {
            long commits = StatementCounts.writers(database) - writers;
            long statements = 0;
            var most = new ArrayList<String>();
            try (var connection = database.url().connect();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(COUNTS)) {
                while (rows.next()) {
                    statements += rows.getLong(2);
                    most.add(rows.getLong(2) + " in " + rows.getLong(3) + " ms: "
                            + rows.getString(1).strip());
                }
                return new StatementCounts(statements, commits, most);
            } catch (SQLException e) {
                throw new IllegalStateException("the server does not tell its counts", e);
            }
        }
    }

    private static long writers(BenchDatabase database) {
        try (var connection = database.url().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(WRITERS)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the server does not tell its counts", e);
        }
    }

    /** Both counts for each of so many callbacks. */
    public String each(int callbacks) {
        return String.format(
                Locale.ROOT,
                "%.1f statements and %.2f commits a callback",
                (double) statements / callbacks,
                (double) commits / callbacks);
    }
}
