package io.miadi.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.secret.Sealer;
import org.junit.jupiter.api.Test;

class TestSealerTest implements SealerContract {
    private final TestSealer sealer = new TestSealer();

    @Override
    public Sealer sealer() {
        return sealer;
    }

    @Test
    void after_a_rotation_older_values_open_and_are_not_current() {
        var old = sealer.seal(PLAIN, PLACE);
        sealer.rotate();
        assertThat(sealer.isCurrent(old)).isFalse();
        assertThat(sealer.open(old, PLACE)).isEqualTo(PLAIN);
    }
}
