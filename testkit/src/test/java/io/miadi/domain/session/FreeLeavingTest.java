package io.miadi.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionAction.Mover;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who may leave free of charge is told so, and nobody else. */
class FreeLeavingTest {
    private final SmallPractice practice = new SmallPractice();

    @Test
    void whom_the_practice_moved_unasked_may_leave_free_of_charge_until_the_start() {
        var moved = movedUnasked(practice.approved(Money.kes(1000)));
        assertThat(moved.freeUntilStart()).contains(moved.time().start());
        var confirmed = step(moved, new SessionAction.DueSatisfied(), now());
        assertThat(confirmed.freeUntilStart()).contains(moved.time().start());
    }

    @Test
    void where_nothing_costs_anything_nothing_is_said_to_be_free() {
        var free = practice.approved(Money.kes(0));
        assertThat(free.state()).isInstanceOf(SessionState.Confirmed.class);
        assertThat(movedUnasked(free).freeUntilStart()).isEmpty();
    }

    @Test
    void nobody_leaves_what_is_over_or_has_begun() {
        var moved = movedUnasked(practice.approved(Money.kes(1000)));
        var start = moved.time().start();
        var confirmed = step(moved, new SessionAction.DueSatisfied(), now());
        assertThat(step(moved, new SessionAction.Cancel(true), now()).freeUntilStart())
                .isEmpty();
        assertThat(step(confirmed, new SessionAction.CheckIn(), start).freeUntilStart())
                .isEmpty();
        assertThat(step(confirmed, new SessionAction.Complete(), start).freeUntilStart())
                .isEmpty();
    }

    private Session movedUnasked(Session session) {
        var later = TimeRange.of(
                session.time().start().plus(Duration.ofHours(3)), session.time().length());
        return step(session, new SessionAction.Reschedule(later, Mover.PRACTICE), now());
    }

    private Instant now() {
        return practice.clock().instant();
    }

    private static Session step(Session session, SessionAction action, Instant at) {
        var move = session.apply(action, new SessionAction.Moment(at, SessionRules.defaults()));
        assertThat(move).isInstanceOf(SessionMove.Moved.class);
        return ((SessionMove.Moved) move).session();
    }
}
