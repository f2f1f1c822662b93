package io.miadi.security.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.KeyedHash;
import io.miadi.testkit.secret.KeyedHashContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinkKeyedHashTest implements KeyedHashContract {
    @TempDir
    Path folder;

    @Override
    public KeyedHash keyedHash() {
        return new TinkKeyedHash(TestKeyFiles.ring(folder));
    }

    @Test
    void after_a_rotation_older_hashes_match_until_their_key_is_retired() {
        var ring = TestKeyFiles.ring(folder);
        var hashes = new TinkKeyedHash(ring);
        var old = hashes.hash(KeyPurpose.LINKS, TEXT);
        ring.add(KeyPurpose.LINKS);
        ring.promoteNewest(KeyPurpose.LINKS);
        assertThat(hashes.hash(KeyPurpose.LINKS, TEXT)).isNotEqualTo(old);
        assertThat(hashes.matches(KeyPurpose.LINKS, TEXT, old)).isTrue();
        assertThat(ring.retireOld(KeyPurpose.LINKS)).isOne();
        assertThat(hashes.matches(KeyPurpose.LINKS, TEXT, old)).isFalse();
    }

    @Test
    void the_rotation_of_one_purpose_leaves_the_others_alone() {
        var ring = TestKeyFiles.ring(folder);
        var hashes = new TinkKeyedHash(ring);
        var other = hashes.hash(KeyPurpose.CALLBACK_TOKENS, TEXT);
        ring.add(KeyPurpose.LINKS);
        ring.promoteNewest(KeyPurpose.LINKS);
        assertThat(hashes.hash(KeyPurpose.CALLBACK_TOKENS, TEXT)).isEqualTo(other);
    }
}
