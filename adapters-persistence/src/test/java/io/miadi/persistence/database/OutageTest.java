package io.miadi.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.transaction.StorageBusy;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.persistence.embedded.DataFolder;
import io.miadi.persistence.embedded.EmbeddedPostgres;
import io.miadi.persistence.embedded.SharedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageTest {
    private static final PoolSettings IMPATIENT = new PoolSettings(
            1, Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(500));

    @Test
    void a_stopped_server_reads_as_unavailable_and_the_same_pool_works_again_after_its_return(@TempDir Path folder) {
        var first = start(folder);
        Migrations.run(first.url());
        try (var database = Database.open(first.url(), IMPATIENT)) {
            assertThat(one(database)).isEqualTo(1);
            first.close();
            assertThatThrownBy(() -> one(database)).isInstanceOf(StorageUnavailable.class);
            assertThatThrownBy(() -> database.unitOfWork().run(() -> one(database)))
                    .isInstanceOf(StorageUnavailable.class);
            try (var second = start(folder)) {
                assertThat(second.url()).isEqualTo(first.url());
                assertThat(firstAnswer(database)).isEqualTo(1);
            }
        }
    }

    @Test
    void a_killed_server_comes_back_by_itself_and_the_same_pool_goes_on(@TempDir Path folder) throws Exception {
        try (var server = start(folder)) {
            Migrations.run(server.url());
            try (var database = Database.open(server.url(), IMPATIENT)) {
                kill(folder);
                assertThat(firstAnswer(database)).isEqualTo(1);
            }
        }
    }

    @Test
    void nobody_waits_for_a_connection_longer_than_agreed() {
        try (var database = Database.open(SharedDatabase.fresh(), IMPATIENT)) {
            assertThatThrownBy(() -> database.session().read(outer -> one(database)))
                    .isInstanceOf(StorageUnavailable.class);
        }
    }

    @Test
    void a_statement_ends_at_its_limit() {
        try (var database = Database.open(SharedDatabase.fresh(), IMPATIENT)) {
            assertThatThrownBy(() -> database.session().read(handle -> handle.execute("select pg_sleep(30)")))
                    .isInstanceOf(StorageBusy.class)
                    .hasStackTraceContaining("statement timeout");
            assertThat(one(database)).isEqualTo(1);
        }
    }

    @Test
    void a_transaction_left_idle_is_ended_by_the_server() {
        try (var database = Database.open(SharedDatabase.fresh(), IMPATIENT)) {
            assertThatThrownBy(() -> database.unitOfWork().run(() -> {
                        int before = one(database);
                        sleep(Duration.ofSeconds(2));
                        return before + one(database);
                    }))
                    .isInstanceOf(StorageUnavailable.class);
            assertThat(one(database)).isEqualTo(1);
        }
    }

    @Test
    void a_connection_to_a_server_that_takes_no_writes_any_more_is_not_used_again() {
        try (var database = Database.open(SharedDatabase.fresh(), IMPATIENT)) {
            database.session().read(handle -> handle.execute("set default_transaction_read_only = on"));
            assertThatThrownBy(() -> write(database))
                    .isInstanceOf(StorageUnavailable.class)
                    .hasStackTraceContaining("read-only transaction");
            assertThat(write(database)).isEqualTo(1);
        }
    }

    @Test
    void another_failure_keeps_the_connection() {
        try (var database = Database.open(SharedDatabase.fresh(), IMPATIENT)) {
            int before = backend(database);
            assertThatThrownBy(() -> database.session().read(handle -> handle.execute("select 1 / 0")))
                    .hasStackTraceContaining("division by zero");
            assertThat(backend(database)).isEqualTo(before);
        }
    }

    /** Finds no row, but is a write to the server nevertheless. */
    private static int write(Database database) {
        return database.unitOfWork().run(() -> {
            database.session().current().execute("delete from outbox where false");
            return one(database);
        });
    }

    private static int backend(Database database) {
        return database.session()
                .<Integer>read(handle -> handle.createQuery("select pg_backend_pid()")
                        .mapTo(Integer.class)
                        .one());
    }

    private static int one(Database database) {
        return database.session()
                .<Integer>read(handle ->
                        handle.createQuery("select 1").mapTo(Integer.class).one());
    }

    /** The first line of the file is the server's process id. */
    private static void kill(Path folder) throws IOException {
        String pid = Files.readAllLines(new DataFolder(folder).cluster().resolve("postmaster.pid"))
                .getFirst();
        var server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    private static int firstAnswer(Database database) {
        for (int i = 0; i < 100; i++) {
            try {
                return one(database);
            } catch (StorageUnavailable e) {
                sleep(Duration.ofMillis(200));
            }
        }
        return one(database);
    }

    private static EmbeddedPostgres start(Path folder) {
        return EmbeddedPostgres.start(new DataFolder(folder), SharedDatabase.runtimes());
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
