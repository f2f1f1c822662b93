package io.miadi.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill -9 leaves behind: of the program alone, and of program and server together. */
class KilledProgramTest {
    private static final int ROWS_BEFORE_THE_KILL = 500;

    @TempDir
    Path folder;

    @Test
    void every_acknowledged_row_is_there_after_the_program_was_killed_and_its_server_outlived_it() throws Exception {
        Set<Long> acknowledged = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            acknowledged.addAll(runAndKill(false));
        }
        assertThat(rowsAfterRestart()).containsAll(acknowledged);
    }

    @Test
    void every_acknowledged_row_is_there_after_program_and_server_were_killed() throws Exception {
        Set<Long> acknowledged = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            acknowledged.addAll(runAndKill(true));
        }
        assertThat(rowsAfterRestart()).containsAll(acknowledged);
    }

    @Test
    void another_program_s_folder_is_refused_and_the_message_names_that_program() throws Exception {
        var program = start();
        try {
            assertThat(program.inputReader().readLine()).isNotNull();
            assertThatThrownBy(this::open)
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("process " + program.pid());
        } finally {
            kill(program);
        }
        open().close();
    }

    private Set<Long> runAndKill(boolean serverToo) throws Exception {
        var program = start();
        Set<Long> acknowledged = new HashSet<>();
        try (var lines = program.inputReader()) {
            read(lines, ROWS_BEFORE_THE_KILL, acknowledged);
            if (serverToo) {
                long server = PostmasterFile.in(new DataFolder(folder).cluster())
                        .orElseThrow()
                        .pid();
                ProcessHandle.of(server).orElseThrow().destroyForcibly();
            }
            kill(program);
            // What was acknowledged between the last line read and the kill counts as well.
            read(lines, Integer.MAX_VALUE, acknowledged);
        }
        return acknowledged;
    }

    private static void read(BufferedReader lines, int most, Set<Long> into) throws Exception {
        for (int i = 0; i < most; i++) {
            String line = lines.readLine();
            if (line == null) {
                return;
            }
            into.add(Long.parseLong(line));
        }
    }

    private static void kill(Process program) throws InterruptedException {
        // By the handle: Process.destroyForcibly would also close the stream that is still to be read.
        program.toHandle().destroyForcibly();
        program.waitFor();
    }

    private Process start() throws Exception {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommittingProgram.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private EmbeddedPostgres open() {
        return EmbeddedPostgres.start(new DataFolder(folder), SharedDatabase.runtimes());
    }

    private Set<Long> rowsAfterRestart() throws SQLException {
        Set<Long> found = new HashSet<>();
        try (var server = open();
                var connection = server.url().connect();
                var rows = connection.createStatement().executeQuery("select id from acknowledged")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }
}
