package io.miadi.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Actor;
import io.miadi.domain.identity.Role;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.RefundObligation;
import io.miadi.domain.session.Closing;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever works for the practice is a client like any other in the sessions that they booked for themselves. */
class OwnBookingsTest {
    private final SmallPractice practice = new SmallPractice();
    private final Session session = paidAndLate();

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_session_is_cancelled_by_its_client_whatever_else_the_client_is(Role role) {
        assertThat(cancelled(own(role), false)).isEqualTo(Closing.LATE);
    }

    @ParameterizedTest
    @EnumSource(names = {"STAFF", "ADMIN", "OWNER"})
    void the_desk_cancels_for_the_practice_unless_the_client_asked(Role role) {
        var desk = new Actor.Person(practice.store().newStaff(), role);
        assertThat(cancelled(desk, false)).isEqualTo(Closing.BY_PRACTICE);
        var another = paidAndLate();
        assertThat(cancelled(another, desk, true)).isEqualTo(Closing.LATE);
    }

    @Test
    void a_practitioner_never_cancels_in_the_name_of_the_client() {
        assertThat(cancelled(practice.practitioner(), true)).isEqualTo(Closing.BY_PRACTICE);
        assertThat(practice.store()
                        .refundObligations()
                        .of(practice.payment(session).id()))
                .map(RefundObligation::amount)
                .contains(Money.kes(1500));
    }

    @Test
    void the_audit_log_says_at_whose_cost_a_session_was_cancelled() {
        cancelled(practice.desk(), true);
        assertThat(practice.store().auditLog().entries())
                .filteredOn(entry -> entry.action().equals("session.cancel"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.after()).containsEntry("closing", "LATE"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_late_client_moves_nothing_whatever_else_the_client_is(Role role) {
        var later = session.time().start().plus(Duration.ofDays(3));
        var command = new RescheduleSession.Command(own(role), session.id(), later, false);
        assertThat(practice.useCases().reschedule().handle(command))
                .isEqualTo(new SessionOutcome.TooLate(session.time().start().minus(Duration.ofDays(1))));
        var byDesk = new RescheduleSession.Command(practice.desk(), session.id(), later, false);
        assertThat(practice.useCases().reschedule().handle(byDesk)).isInstanceOf(SessionOutcome.Done.class);
    }

    private Session paidAndLate() {
        var price = Money.kes(1500);
        var approved = practice.approved(price);
        practice.payAtDesk(approved, price);
        practice.clock().advance(Duration.ofHours(10));
        return practice.now(approved);
    }

    private Actor.Person own(Role role) {
        return new Actor.Person(session.booking().client(), role);
    }

    private Closing cancelled(Actor.Person actor, boolean onBehalfOfClient) {
        return cancelled(session, actor, onBehalfOfClient);
    }

    private Closing cancelled(Session paid, Actor.Person actor, boolean onBehalfOfClient) {
        practice.useCases().cancel().handle(new CancelSession.Command(actor, paid.id(), onBehalfOfClient));
        return ((SessionState.Cancelled) practice.now(paid).state()).closing();
    }
}
