package io.miadi.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.domain.identity.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.junit.jupiter.api.Test;

class Argon2HashTest {
    private static final byte[] PASSWORD = "correct horse battery staple".getBytes(StandardCharsets.UTF_8);

    private static byte[] filled(int length, int value) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /** RFC 9106, section 5.3. */
    @Test
    void the_generator_gives_the_tag_of_the_rfc() {
        var parameters = Argon2Hash.builder(new Argon2Parameters(32, 3, 4))
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4))
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var tag = new byte[32];
        generator.generateBytes(filled(32, 1), tag);
        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void the_string_says_algorithm_version_parameters_salt_and_tag() {
        var hash = Argon2Hash.of(PASSWORD, filled(16, 7), Argon2Parameters.FLOOR);
        assertThat(hash.phc().phc())
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void a_string_is_read_as_it_was_written() {
        var hash = Argon2Hash.of(PASSWORD, filled(16, 7), new Argon2Parameters(64, 1, 1));
        var read = Argon2Hash.parse(hash.phc());
        assertThat(read.phc()).isEqualTo(hash.phc());
        assertThat(read.tagOf(PASSWORD)).isEqualTo(hash.tag());
    }

    @Test
    void strings_of_other_algorithms_are_not_guessed_at() {
        for (String phc : new String[] {"$2b$12$abc", "$argon2i$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA", "$"}) {
            assertThatThrownBy(() -> Argon2Hash.parse(new PasswordHash(phc)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(phc.substring(1) + "x");
        }
    }
}
