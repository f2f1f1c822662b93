package io.miadi.testkit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.secret.SealBroken;
import io.miadi.application.secret.SealedPlace;
import io.miadi.application.secret.Sealer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Sealer} must do. */
public interface SealerContract {
    SealedPlace PLACE = new SealedPlace("provider_account", "sealed", "mpesa");
    byte[] PLAIN = "passkey of the practice".getBytes(StandardCharsets.UTF_8);

    Sealer sealer();

    @Test
    default void what_was_sealed_opens_in_its_place() {
        assertThat(sealer().open(sealer().seal(PLAIN, PLACE), PLACE)).isEqualTo(PLAIN);
        assertThat(sealer().open(sealer().seal(new byte[0], PLACE), PLACE)).isEmpty();
    }

    @Test
    default void the_same_text_is_sealed_differently_each_time_and_never_readable() {
        var first = sealer().seal(PLAIN, PLACE);
        assertThat(first).isNotEqualTo(sealer().seal(PLAIN, PLACE));
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("passkey");
    }

    @Test
    default void what_was_moved_to_another_place_does_not_open() {
        var sealed = sealer().seal(PLAIN, PLACE);
        var elsewhere = List.of(
                new SealedPlace("provider_account", "sealed", "mpesa2"),
                new SealedPlace("provider_account", "sealedm", "pesa"),
                new SealedPlace("provider_accounts", "ealed", "mpesa"));
        for (SealedPlace place : elsewhere) {
            assertThatThrownBy(() -> sealer().open(sealed, place)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    default void any_changed_bit_is_noticed() {
        var sealed = sealer().seal(PLAIN, PLACE);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> sealer().open(altered, PLACE)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    default void rubbish_does_not_open() {
        for (int length = 0; length < 40; length++) {
            var rubbish = new byte[length];
            assertThatThrownBy(() -> sealer().open(rubbish, PLACE)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    default void a_fresh_value_is_current() {
        assertThat(sealer().isCurrent(sealer().seal(PLAIN, PLACE))).isTrue();
    }
}
