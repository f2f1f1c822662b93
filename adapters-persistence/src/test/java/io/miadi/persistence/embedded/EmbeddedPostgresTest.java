package io.miadi.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.persistence.database.DatabaseUrl;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path temp;

    @Test
    void rows_survive_a_clean_stop_and_the_port_is_remembered() throws Exception {
        int port;
        try (var server = start()) {
            port = server.url().port();
            execute(server.url(), "create table note (body text)");
            execute(server.url(), "insert into note values ('kept')");
        }
        try (var server = start()) {
            assertThat(server.url().port()).isEqualTo(port);
            assertThat(ask(server.url(), "select body from note")).isEqualTo("kept");
        }
    }

    @Test
    void a_taken_port_is_replaced_by_a_free_one() throws Exception {
        int port;
        try (var server = start()) {
            port = server.url().port();
        }
        try (var squatter = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                var server = start()) {
            assertThat(server.url().port()).isNotEqualTo(squatter.getLocalPort());
            assertThat(ask(server.url(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_second_start_in_the_same_program_is_refused_and_names_folder_and_process() {
        try (var server = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining(server.folder().root().toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(ask(server.url(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void the_server_is_durable_local_and_keeps_checksums() {
        try (var server = start()) {
            assertThat(ask(server.url(), "show fsync")).isEqualTo("on");
            assertThat(ask(server.url(), "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server.url(), "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server.url(), "show data_checksums")).isEqualTo("on");
            assertThat(ask(server.url(), "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server.url(), "show unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void the_password_is_closed_to_others_and_a_wrong_one_is_refused() throws Exception {
        try (var server = start()) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(server.folder().password())))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> server.url().withPassword("guess").connect())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void settings_that_could_lose_a_commit_are_refused_with_the_place_to_look() throws Exception {
        start().close();
        Path operators = temp.resolve("cluster").resolve("operator.conf");
        Files.writeString(operators, "fsync = off\nsynchronous_commit = off\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("fsync=off")
                .hasMessageContaining("synchronous_commit=off")
                .hasMessageContaining("operator.conf");
        Files.delete(operators);
        start().close();
    }

    @Test
    void data_of_another_major_version_is_refused_with_the_way_to_upgrade() throws Exception {
        start().close();
        Files.writeString(temp.resolve("cluster").resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("export");
    }

    @Test
    void a_stale_process_file_that_names_a_living_stranger_does_not_stop_the_start() throws Exception {
        start().close();
        Files.writeString(
                temp.resolve("cluster").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + temp.resolve("cluster") + "\n");
        try (var server = start()) {
            assertThat(ask(server.url(), "select 1")).isEqualTo("1");
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(new DataFolder(temp), SharedDatabase.runtimes());
    }

    private static void execute(DatabaseUrl url, String sql) throws SQLException {
        try (var connection = url.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DatabaseUrl url, String sql) {
        try (var connection = url.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
