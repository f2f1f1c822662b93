package io.miadi.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LoginGuardProperties {
    private static final Instant NOW = Instant.parse("2026-01-05T06:00:00Z");

    private static LoginGuard after(int failures, Instant at) {
        var guard = LoginGuard.CLEAR;
        for (int i = 0; i < failures; i++) {
            guard = guard.counting(at);
        }
        return guard;
    }

    @Property
    void four_failures_cost_nothing_and_each_further_one_at_least_as_much_as_the_one_before(
            @ForAll @IntRange(min = 0, max = 48) int failures) {
        var fewer = after(failures, NOW);
        var more = after(failures + 1, NOW);
        assertThat(fewer.isBlockedAt(NOW)).isEqualTo(failures > 4);
        assertThat(more.blockedUntil()).isAfterOrEqualTo(fewer.blockedUntil());
    }

    @Property
    void strangers_keep_an_owner_out_for_fifteen_minutes_at_most(@ForAll @IntRange(min = 0, max = 49) int failures) {
        var guard = after(failures, NOW);
        assertThat(guard.isBlockedAt(NOW.plus(LoginGuard.MAX_DELAY))).isFalse();
        assertThat(guard.waitAt(NOW)).isBetween(Duration.ofSeconds(1), LoginGuard.MAX_DELAY);
    }

    @Example
    void fifty_failures_close_the_password_until_it_is_reset() {
        assertThat(after(50, NOW).isBlockedAt(NOW.plus(Duration.ofDays(365)))).isTrue();
        assertThat(LoginGuard.CEILING).isLessThan(100);
    }

    @Example
    void the_waits_are_those_of_the_written_policy() {
        long[] seconds = {0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900};
        for (int i = 0; i < seconds.length; i++) {
            assertThat(LoginGuard.delayAfter(i + 1)).isEqualTo(Duration.ofSeconds(seconds[i]));
        }
    }

    @Property
    void a_try_that_nobody_could_look_at_is_forgiven(@ForAll @IntRange(min = 0, max = 60) int failures) {
        var counted = after(failures, NOW).counting(NOW);
        assertThat(counted.forgiving(counted)).isEqualTo(new LoginGuard(failures, Instant.EPOCH));
    }

    @Property
    void what_is_given_back_is_never_the_wait_that_another_try_has_earned(
            @ForAll @IntRange(min = 0, max = 30) int failures, @ForAll @IntRange(min = 0, max = 900) int secondsLater) {
        var own = after(failures, NOW).counting(NOW);
        var later = NOW.plusSeconds(secondsLater);
        if (!own.isBlockedAt(later)) {
            var another = own.counting(later);
            assertThat(another.forgiving(own).failures()).isEqualTo(failures + 1);
            assertThat(another.forgiving(own).isBlockedAt(later)).isEqualTo(another.isBlockedAt(later));
            assertThat(another.forgiving(another).forgiving(own).isBlockedAt(later))
                    .isFalse();
        }
    }
}
