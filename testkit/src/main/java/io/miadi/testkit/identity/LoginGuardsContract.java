package io.miadi.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.LoginGuards;
import io.miadi.domain.identity.LoginGuard;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link LoginGuards} must do. */
public interface LoginGuardsContract extends IdentityStoreContract {
    private LoginGuards guards() {
        return store().guards();
    }

    private static LoginGuards.Key newKey() {
        return new LoginGuards.Key(UUID.randomUUID().toString().replace("-", "").repeat(2), false);
    }

    @Test
    default void an_unknown_name_has_a_clear_guard() {
        assertThat(run(() -> guards().lock(newKey()))).isEqualTo(LoginGuard.CLEAR);
    }

    @Test
    default void what_was_saved_is_found_and_callers_from_known_addresses_are_counted_apart() {
        var key = newKey();
        var guard = LoginGuard.CLEAR.counting(NOW);
        does(() -> guards().save(key, guard, NOW));
        assertThat(run(() -> guards().lock(key))).isEqualTo(guard);
        var familiar = new LoginGuards.Key(key.nameHash(), true);
        assertThat(run(() -> guards().lock(familiar))).isEqualTo(LoginGuard.CLEAR);
    }

    @Test
    default void no_try_is_lost_when_many_are_counted_at_once() {
        var key = newKey();
        AtOnce.run(16, () -> does(() -> guards().save(key, guards().lock(key).counting(NOW), NOW)));
        assertThat(run(() -> guards().lock(key)).failures()).isEqualTo(16);
    }

    @Test
    default void old_guards_are_forgotten() {
        var key = newKey();
        var old = NOW.minus(Duration.ofDays(2000));
        does(() -> guards().save(key, LoginGuard.CLEAR.counting(old), old));
        assertThat(run(() -> guards().forget(NOW.minus(Duration.ofDays(1000)), 1000)))
                .isPositive();
        assertThat(run(() -> guards().lock(key))).isEqualTo(LoginGuard.CLEAR);
    }
}
