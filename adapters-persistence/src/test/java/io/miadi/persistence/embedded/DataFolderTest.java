package io.miadi.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void a_folder_that_was_made_lets_others_pass_but_not_look() throws IOException {
        var folder = temp.resolve("new/data");
        new DataFolder(folder).create();
        assertThat(mode(folder)).isEqualTo("rwx--x--x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwx------", "rwxr-xr-x", "rwxrwxrwx"})
    void a_folder_that_was_there_keeps_its_mode(String mode) throws IOException {
        var folder = Files.createDirectory(temp.resolve("mine"));
        DataFolder.setMode(folder, mode);
        new DataFolder(folder).create();
        assertThat(mode(folder)).isEqualTo(mode);
    }

    @Test
    void a_file_on_the_way_is_named() throws IOException {
        var file = Files.writeString(temp.resolve("notes"), "not a folder");
        assertThat(new DataFolder(file.resolve("miadi/data")).obstacle())
                .hasValueSatisfying(words -> assertThat(words).contains("cannot be made: " + file + " is a file"));
    }

    @Test
    void what_lies_behind_a_closed_folder_is_not_called_a_file() throws IOException {
        var closed = Files.createDirectory(temp.resolve("closed"));
        DataFolder.setMode(closed, "rw-------");
        assumeThat(Files.isExecutable(closed)).as("nothing is closed to root").isFalse();
        assertThat(new DataFolder(closed.resolve("miadi/data")).obstacle())
                .hasValueSatisfying(words -> assertThat(words)
                        .contains(closed.resolve("miadi/data") + " cannot be looked at: ")
                        .contains("pass through " + closed + ".")
                        .doesNotContain("is a file"));
    }

    private static String mode(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
