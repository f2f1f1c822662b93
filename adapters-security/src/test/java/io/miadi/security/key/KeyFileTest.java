package io.miadi.security.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.secret.KeyPurpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    private Path generated() {
        var path = folder.resolve("keys");
        new KeyFile(path).generate();
        return path;
    }

    @Test
    void only_its_owner_may_read_it() throws IOException {
        var path = generated();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void the_first_start_makes_its_folder_for_the_owner_alone() throws IOException {
        var home = folder.resolve("data").resolve("keys");
        new KeyFile(home.resolve("keys")).generate();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        assertThat(new KeyFile(home.resolve("keys")).read()).isNotNull();
    }

    @Test
    void one_that_is_open_to_others_is_refused() throws IOException {
        var path = generated();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> new KeyRing(new KeyFile(path)))
                .isInstanceOf(KeyFileBroken.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void keys_are_never_made_anew_over_old_ones() {
        var path = generated();
        assertThatThrownBy(() -> new KeyFile(path).generate()).isInstanceOf(KeyFileBroken.class);
    }

    @Test
    void a_missing_file_is_an_error_and_not_an_invitation() {
        assertThatThrownBy(() -> new KeyRing(new KeyFile(folder.resolve("nowhere"))))
                .isInstanceOf(KeyFileBroken.class);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_damaged_file_is_refused_without_showing_what_it_holds() throws IOException {
        var path = generated();
        var text = Files.readString(path);
        for (String damaged : new String[] {"", "miadi-keys 2\n", text.substring(0, text.length() / 2), "x" + text}) {
            Files.writeString(path, damaged);
            assertThatThrownBy(() -> new KeyRing(new KeyFile(path)))
                    .isInstanceOf(KeyFileBroken.class)
                    .satisfies(e -> assertThat(String.valueOf(e) + e.getCause()).doesNotContain("keyData", "\"d\""));
        }
    }

    @Test
    void a_file_from_before_there_were_cursors_gets_their_key_and_keeps_the_others() throws IOException {
        var path = generated();
        var older = Files.readAllLines(path).stream()
                .filter(line -> !line.startsWith("CURSORS "))
                .toList();
        Files.write(path, older);
        var first = hash(path, KeyPurpose.CURSORS);
        assertThat(hash(path, KeyPurpose.CURSORS)).isEqualTo(first);
        assertThat(Files.readAllLines(path)).containsAll(older).hasSize(older.size() + 1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void any_other_key_that_is_missing_is_damage() throws IOException {
        var path = generated();
        var whole = Files.readAllLines(path);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (purpose != KeyPurpose.CURSORS
                    && purpose != KeyPurpose.AUDIT_CHECKPOINTS
                    && purpose != KeyPurpose.PAYER_NUMBERS) {
                Files.write(
                        path,
                        whole.stream()
                                .filter(line -> !line.startsWith(purpose + " "))
                                .toList());
                assertThatThrownBy(() -> new KeyRing(new KeyFile(path)))
                        .as(purpose.name())
                        .isInstanceOf(KeyFileBroken.class);
            }
        }
    }

    private static byte[] hash(Path path, KeyPurpose purpose) {
        return new TinkKeyedHash(new KeyRing(new KeyFile(path))).hash(purpose, new byte[] {1});
    }

    @Test
    void two_files_hold_different_keys() throws IOException {
        new KeyFile(folder.resolve("other")).generate();
        assertThat(Files.readString(generated())).isNotEqualTo(Files.readString(folder.resolve("other")));
    }
}
