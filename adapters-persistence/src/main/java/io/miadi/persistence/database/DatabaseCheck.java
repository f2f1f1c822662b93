package io.miadi.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks whether a PostgreSQL is fit for Miadi, and says in words what its operator has to change. Changes nothing itself. */
public final class DatabaseCheck {
    private static final int OLDEST_VERSION = 15;

    private static final String FACTS = """
            select current_setting('server_version_num')::int / 10000 as version,
                   current_setting('server_encoding') as encoding,
                   current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'
                       and current_setting('synchronous_commit') <> 'off' as durable,
                   exists (select from pg_extension where extname = 'btree_gist') as has_btree_gist,
                   exists (select from pg_available_extensions where name = 'btree_gist') as knows_btree_gist,
                   has_database_privilege(current_database(), 'create') as may_create_in_database,
                   has_schema_privilege('public', 'create') as may_create_in_schema,
                   (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may_create_roles,
                   exists (select from pg_roles where rolname = 'miadi_app') as has_role
            """;

    private DatabaseCheck() {}

    /** Returns all problems at once, one sentence each; none when the database is fit. No sentence holds a secret. */
    public static List<String> problems(DatabaseUrl url) {
        try (var connection = url.connect()) {
            return problems(connection, url);
        } catch (SQLException e) {
            return List.of(unreachable(e, url));
        }
    }

    private static List<String> problems(Connection connection, DatabaseUrl url) throws SQLException {
        List<String> problems = new ArrayList<>();
        boolean hasRole;
        try (var statement = connection.createStatement();
                var facts = statement.executeQuery(FACTS)) {
            facts.next();
            hasRole = facts.getBoolean("has_role");
            require(
                    problems,
                    facts.getInt("version") >= OLDEST_VERSION,
                    "PostgreSQL " + facts.getInt("version") + " is too old; version " + OLDEST_VERSION
                            + " or newer is needed.");
            require(
                    problems,
                    facts.getString("encoding").equals("UTF8"),
                    "The database's encoding is " + facts.getString("encoding") + "; create it with encoding UTF8.");
            require(
                    problems,
                    facts.getBoolean("durable"),
                    "The server may lose commits that it has acknowledged: fsync and"
                            + " full_page_writes must be on, synchronous_commit must not be off.");
            require(
                    problems,
                    facts.getBoolean("has_btree_gist") || facts.getBoolean("knows_btree_gist"),
                    "The extension btree_gist is not installed on the server; it comes with PostgreSQL's contrib package.");
            require(
                    problems,
                    facts.getBoolean("has_btree_gist") || facts.getBoolean("may_create_in_database"),
                    url.user() + " may not create the extension btree_gist: grant create on database " + url.name()
                            + " to " + url.user() + ".");
            require(
                    problems,
                    facts.getBoolean("may_create_in_schema"),
                    url.user() + " may not create tables: grant create on schema public to " + url.user() + ".");
            require(
                    problems,
                    hasRole || facts.getBoolean("may_create_roles"),
                    url.user()
                            + " may not create the role miadi_app: alter role " + url.user()
                            + " createrole, or create the role and"
                            + " grant it to " + url.user() + ".");
        }
        require(
                problems,
                !hasRole || maySetRole(connection),
                "The role miadi_app exists, but " + url.user() + " may not become it: grant miadi_app to " + url.user()
                        + ".");
        return List.copyOf(problems);
    }

    /** Tried rather than looked up: what the catalogue says about it differs between versions. */
    private static boolean maySetRole(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set role miadi_app");
            statement.execute("reset role");
            return true;
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void require(List<String> problems, boolean fit, String problem) {
        if (!fit) {
            problems.add(problem);
        }
    }

    private static String unreachable(SQLException failure, DatabaseUrl url) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "28P01", "28000" -> "The database at " + url + " refuses the user or the password.";
            case "3D000" -> "There is no database " + url.name() + " at " + url.host() + ":" + url.port() + ".";
            default -> "The database at " + url + " cannot be reached or asked: " + failure.getMessage();
        };
    }
}
