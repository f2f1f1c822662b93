package io.miadi.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.persistence.embedded.DataFolder;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import io.miadi.persistence.embedded.SharedDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a server of its own, because the role that the first migration makes belongs to the whole server. */
class MigrationsTest {
    @TempDir
    Path folder;

    @Test
    void several_databases_of_a_new_server_may_be_migrated_at_the_same_moment() throws Exception {
        try (var server = start();
                var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> runs = new ArrayList<>();
            for (String name : List.of("one", "two", "three", "four")) {
                execute(server.url(), "create database " + name);
                runs.add(() -> Migrations.run(server.url().withName(name)));
            }
            for (var run : threads.invokeAll(runs)) {
                assertThat(run.get()).isPositive();
            }
        }
    }

    @Test
    void nodes_that_start_together_migrate_their_database_once() throws Exception {
        try (var server = start();
                var threads = Executors.newFixedThreadPool(3)) {
            Callable<Integer> run = () -> Migrations.run(server.url());
            int applied = 0;
            for (var each : threads.invokeAll(List.of(run, run, run))) {
                applied += each.get();
            }
            assertThat(applied).isEqualTo(scripts(server.url()));
        }
    }

    @Test
    void an_owner_that_is_no_superuser_but_may_create_roles_is_enough() throws Exception {
        try (var server = start()) {
            execute(server.url(), "create role landlord login createrole password 'x'");
            execute(server.url(), "create database house owner landlord");
            var url = new DatabaseUrl("127.0.0.1", server.url().port(), "house", "landlord", "x", "");
            assertThat(DatabaseCheck.problems(url)).isEmpty();
            assertThat(Migrations.run(url)).isPositive();
            assertThat(DatabaseCheck.problems(url)).isEmpty();
            try (var database = Database.open(url, PoolSettings.standard())) {
                assertThat(database.session()
                                .<String>read(handle -> handle.createQuery("select current_user::text")
                                        .mapTo(String.class)
                                        .one()))
                        .isEqualTo("miadi_app");
            }
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(new DataFolder(folder), SharedDatabase.runtimes());
    }

    private static int scripts(DatabaseUrl url) throws SQLException {
        try (var connection = url.connect();
                var rows = connection.createStatement().executeQuery("select count(*) from flyway_schema_history")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(DatabaseUrl url, String sql) throws SQLException {
        try (var connection = url.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
