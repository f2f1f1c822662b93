package io.miadi.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.Session;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who bears what follows from a new time: whoever wished for it. */
class CostOfMovingTest {
    private static final Money PRICE = Money.kes(1000);

    private final SmallPractice practice = new SmallPractice();
    private final Session session =
            practice.approved(PRICE, practice.clock().instant().plus(Duration.ofDays(10)));

    CostOfMovingTest() {
        practice.payAtDesk(session, PRICE);
    }

    @Test
    void a_practice_that_moves_a_session_unasked_makes_nobody_late() {
        assertThat(move(in(Duration.ofHours(3)), false)).isInstanceOf(SessionOutcome.Done.class);
        assertThat(cancelByClient()).isInstanceOf(SessionOutcome.Done.class);
        assertThat(owed()).contains(PRICE);
    }

    @Test
    void a_practice_moves_no_session_unasked_without_notice() {
        assertThat(move(in(Duration.ofMinutes(1)), false)).isInstanceOf(SessionOutcome.TooLate.class);
    }

    @Test
    void a_move_that_the_client_asked_the_desk_for_is_the_clients_own() {
        assertThat(move(in(Duration.ofMinutes(10)), true)).isInstanceOf(SessionOutcome.Done.class);
        assertThat(cancelByClient()).isInstanceOf(SessionOutcome.Done.class);
        assertThat(owed()).contains(Money.kes(500));
    }

    @Test
    void a_client_who_was_there_takes_no_fee_back_and_the_practice_can_still_give_it() {
        practice.clock().set(session.time().end().plus(Duration.ofHours(1)));
        assertThat(cancelByClient()).isInstanceOf(SessionOutcome.TooLate.class);
        assertThat(owed()).isEmpty();
        assertThat(practice.useCases()
                        .cancel()
                        .handle(new CancelSession.Command(practice.practitioner(), session.id(), false)))
                .isInstanceOf(SessionOutcome.Done.class);
        assertThat(owed()).contains(PRICE);
    }

    @Test
    void the_audit_log_says_from_when_to_when_and_until_when_the_client_may_leave() {
        var start = in(Duration.ofHours(3));
        move(start, false);
        var entry = practice.store().auditLog().entries().stream()
                .filter(e -> e.action().equals("session.reschedule"))
                .findFirst()
                .orElseThrow();
        var before = session.time().start();
        assertThat(entry.before())
                .containsEntry("start", before.toString())
                .containsEntry("freeUntil", before.minus(Duration.ofDays(1)).toString());
        assertThat(entry.after()).containsEntry("start", start.toString()).containsEntry("freeUntil", start.toString());
    }

    @Test
    void the_audit_log_says_whose_wish_a_move_was() {
        move(in(Duration.ofHours(3)), false);
        move(in(Duration.ofHours(4)), true);
        practice.useCases()
                .reschedule()
                .handle(new RescheduleSession.Command(
                        SmallPractice.client(session), session.id(), in(Duration.ofHours(5)), false));
        assertThat(practice.store().auditLog().entries())
                .filteredOn(entry -> entry.action().equals("session.reschedule"))
                .extracting(AuditEntry::cause)
                .containsExactly("PRACTICE", "PRACTICE_FOR_CLIENT", "CLIENT");
    }

    private Instant in(Duration time) {
        return practice.clock().instant().plus(time);
    }

    private SessionOutcome move(Instant start, boolean asked) {
        return practice.useCases()
                .reschedule()
                .handle(new RescheduleSession.Command(practice.desk(), session.id(), start, asked));
    }

    private SessionOutcome cancelByClient() {
        return practice.useCases()
                .cancel()
                .handle(new CancelSession.Command(SmallPractice.client(session), session.id(), false));
    }

    private Optional<Money> owed() {
        return practice.store()
                .refundObligations()
                .of(practice.payment(session).id())
                .map(obligation -> obligation.amount());
    }
}
