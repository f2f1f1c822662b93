package io.miadi.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What every {@link KeyedHash} must do. */
public interface KeyedHashContract {
    byte[] TEXT = "3f9c".repeat(8).getBytes(StandardCharsets.UTF_8);

    KeyedHash keyedHash();

    @Test
    default void the_same_text_has_the_same_hash_of_32_bytes() {
        var hash = keyedHash().hash(KeyPurpose.CALLBACK_TOKENS, TEXT);
        assertThat(hash).hasSize(32).isEqualTo(keyedHash().hash(KeyPurpose.CALLBACK_TOKENS, TEXT));
        assertThat(keyedHash().matches(KeyPurpose.CALLBACK_TOKENS, TEXT, hash)).isTrue();
    }

    @Test
    default void each_purpose_has_hashes_of_its_own() {
        var hash = keyedHash().hash(KeyPurpose.LINKS, TEXT);
        assertThat(keyedHash().hash(KeyPurpose.FORMS, TEXT)).isNotEqualTo(hash);
        assertThat(keyedHash().matches(KeyPurpose.FORMS, TEXT, hash)).isFalse();
    }

    @Test
    default void another_text_or_a_cut_hash_does_not_match() {
        var hash = keyedHash().hash(KeyPurpose.LINKS, TEXT);
        assertThat(keyedHash().matches(KeyPurpose.LINKS, new byte[0], hash)).isFalse();
        assertThat(keyedHash().matches(KeyPurpose.LINKS, TEXT, Arrays.copyOf(hash, 31)))
                .isFalse();
        assertThat(keyedHash().matches(KeyPurpose.LINKS, TEXT, new byte[0])).isFalse();
    }

    @Test
    default void the_primary_hash_is_the_first_candidate() {
        assertThat(keyedHash().candidates(KeyPurpose.LINKS, TEXT).getFirst())
                .isEqualTo(keyedHash().hash(KeyPurpose.LINKS, TEXT));
    }
}
