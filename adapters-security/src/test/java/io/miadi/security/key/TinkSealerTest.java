package io.miadi.security.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.SealBroken;
import io.miadi.application.secret.Sealer;
import io.miadi.testkit.secret.SealerContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinkSealerTest implements SealerContract {
    @TempDir
    Path folder;

    private KeyRing ring;
    private TinkSealer sealer;

    @BeforeEach
    void makeKeys() {
        ring = TestKeyFiles.ring(folder);
        sealer = new TinkSealer(ring);
    }

    @Override
    public Sealer sealer() {
        return sealer;
    }

    @Test
    void a_rotation_by_another_process_is_noticed_while_serving() {
        var elsewhere = new KeyRing(new KeyFile(folder.resolve("keys")));
        var old = sealer.seal(PLAIN, PLACE);
        elsewhere.add(KeyPurpose.SEALING);
        assertThat(sealer.isCurrent(old)).isTrue();
        elsewhere.promoteNewest(KeyPurpose.SEALING);
        assertThat(sealer.isCurrent(old)).isFalse();
        assertThat(sealer.open(old, PLACE)).isEqualTo(PLAIN);
        assertThat(new TinkSealer(elsewhere).open(sealer.seal(PLAIN, PLACE), PLACE))
                .isEqualTo(PLAIN);
    }

    @Test
    void what_a_retired_key_sealed_is_lost_and_what_was_sealed_again_is_not() {
        var old = sealer.seal(PLAIN, PLACE);
        ring.add(KeyPurpose.SEALING);
        ring.promoteNewest(KeyPurpose.SEALING);
        var again = sealer.seal(sealer.open(old, PLACE), PLACE);
        assertThat(ring.retireOld(KeyPurpose.SEALING)).isOne();
        assertThat(sealer.open(again, PLACE)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> sealer.open(old, PLACE)).isInstanceOf(SealBroken.class);
        assertThat(ring.retireOld(KeyPurpose.SEALING)).isZero();
    }

    @Test
    void a_value_of_another_installation_does_not_open() {
        var file = new KeyFile(folder.resolve("foreign"));
        file.generate();
        var stranger = new TinkSealer(new KeyRing(file));
        assertThatThrownBy(() -> stranger.open(sealer.seal(PLAIN, PLACE), PLACE))
                .isInstanceOf(SealBroken.class);
    }
}
