package io.miadi.security.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.secret.KeyPurpose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondStartTest {
    @TempDir
    Path folder;

    @Test
    void a_process_that_made_no_key_itself_hashes_with_the_keys_it_finds() throws IOException, InterruptedException {
        var file = folder.resolve("keys.json");
        new KeyFile(file).generate();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Hash.class.getName(), file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains(Hash.of(file));
    }

    /** What the second process does. */
    static final class Hash {
        private Hash() {}

        public static void main(String[] arguments) {
            System.out.println(of(Path.of(arguments[0])));
        }

        static String of(Path file) {
            var hashes = new TinkKeyedHash(new KeyRing(new KeyFile(file)));
            return HexFormat.of().formatHex(hashes.hash(KeyPurpose.FORMS, new byte[] {1}));
        }
    }
}
