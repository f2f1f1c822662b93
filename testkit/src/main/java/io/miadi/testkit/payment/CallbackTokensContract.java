package io.miadi.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.CallbackTokens;
import java.util.HashSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every maker of callback secrets must do. */
@Tag("P20")
public interface CallbackTokensContract {
    CallbackTokens tokens();

    @Test
    default void no_secret_and_no_hash_comes_twice() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            var token = tokens().next();
            assertThat(seen.add(token.value())).isTrue();
            assertThat(seen.add(tokens().hash(token))).isTrue();
        }
    }

    @Test
    default void the_hash_of_a_secret_is_always_the_same_and_shows_nothing_of_it() {
        var token = tokens().next();
        assertThat(tokens().hash(token)).isEqualTo(tokens().hash(token)).matches("[0-9a-f]{32,128}");
        assertThat(tokens().hash(token)).doesNotContain(token.value().substring(0, 16));
    }

    @Test
    default void the_hash_of_a_new_secret_is_the_first_candidate() {
        var token = tokens().next();
        assertThat(tokens().candidates(token)).first().isEqualTo(tokens().hash(token));
    }
}
