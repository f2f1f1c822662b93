package io.miadi.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.PersonId;
import io.miadi.testkit.session.SessionArbitraries;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HoldProperties {
    @Property
    @Label("a hold lasts as long as the rules say, but never past its margin before the start")
    void a_hold_is_bounded(
            @ForAll("times") Instant approval, @ForAll("rules") SessionRules rules, @ForAll("times") Instant start) {
        var longest = approval.plus(rules.holdFor());
        var latest = start.minus(rules.holdEndsBeforeStart());
        assertThat(rules.holdUntil(approval, start))
                .isBeforeOrEqualTo(longest)
                .isBeforeOrEqualTo(latest)
                .isIn(longest, latest);
    }

    @Property
    void no_session_is_approved_that_cannot_be_paid(
            @ForAll("pending") Session session,
            @ForAll("people") PersonId by,
            @ForAll("moments") SessionAction.Moment moment) {
        boolean free = session.booking().price().isZero();
        var until = moment.rules().holdUntil(moment.now(), session.time().start());
        switch (session.apply(new SessionAction.Approve(by), moment)) {
            case SessionMove.Moved(var approved)
            when approved.state() instanceof SessionState.Approved(var _, var held) ->
                assertThat(held).isEqualTo(until).isAfter(moment.now());
            case SessionMove.Moved(var confirmed) -> assertThat(free).isTrue();
            case SessionMove.NoTimeToPay(var payable) -> {
                assertThat(free).isFalse();
                assertThat(payable).isEqualTo(until).isBeforeOrEqualTo(moment.now());
            }
            case SessionMove refused ->
                assertThat(refused)
                        .isEqualTo(new SessionMove.TooLate(session.time().start()));
        }
    }

    @Property
    void no_unpaid_session_is_moved_to_a_start_before_which_it_cannot_be_paid(
            @ForAll("sessions") Session session,
            @ForAll("actions") SessionAction action,
            @ForAll("moments") SessionAction.Moment moment) {
        if (action instanceof SessionAction.Reschedule
                && session.apply(action, moment) instanceof SessionMove.Moved(var moved)
                && moved.state() instanceof SessionState.Approved(var _, var until)) {
            assertThat(until).isAfter(moment.now());
        }
    }

    @Provide
    Arbitrary<Session> pending() {
        return SessionArbitraries.pending();
    }

    @Provide
    Arbitrary<Session> sessions() {
        return SessionArbitraries.anySession();
    }

    @Provide
    Arbitrary<SessionAction> actions() {
        return SessionArbitraries.actions();
    }

    @Provide
    Arbitrary<PersonId> people() {
        return SessionArbitraries.people();
    }

    @Provide
    Arbitrary<SessionAction.Moment> moments() {
        return SessionArbitraries.moments();
    }

    @Provide
    Arbitrary<Instant> times() {
        return SessionArbitraries.times();
    }

    @Provide
    Arbitrary<SessionRules> rules() {
        return SessionArbitraries.rules();
    }
}
