package io.miadi.testkit.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.refund.Refunds;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.refund.Deciding;
import io.miadi.domain.refund.Decision;
import io.miadi.domain.refund.Fund;
import io.miadi.domain.refund.Part;
import io.miadi.domain.refund.Proposal;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.RefundState;
import io.miadi.domain.refund.RefundWay;
import io.miadi.domain.refund.Target;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.Race;
import io.miadi.testkit.store.StoredExamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of refunds keeps, whoever writes to it: never more of an attempt goes back than it brought. */
public interface RefundsContract {
    Instant NOW = StoredExamples.NOW.plus(Duration.ofDays(2));

    PracticeStore store();

    /** A payment whose only attempt brought its whole price. */
    private Payment paid() {
        return new StoredExamples(store()).paid();
    }

    private static Refund proposal(Payment payment, Money amount) {
        var attempt = payment.attempts().getFirst();
        var target = new Target(payment.session(), payment.id(), attempt.id());
        var proposal = new Proposal(Optional.empty(), "ended early", NOW);
        return Refund.proposed(new RefundId(UUID.randomUUID()), target, amount, RefundWay.REVERSAL, proposal);
    }

    private Refund approved(Refund refund) {
        var by = new Decision(store().newStaff(), NOW);
        var parts = List.of(new Part(Fund.DEFERRED, refund.amount()));
        return ((Deciding.Decided) refund.approve(by, Money.kes(1_000_000), Optional.of(parts))).refund();
    }

    private Refund declined(Refund refund) {
        return ((Deciding.Decided) refund.decline(new Decision(store().newStaff(), NOW))).refund();
    }

    @Test
    default void what_was_added_and_changed_is_found_as_it_is() {
        var payment = paid();
        var refund = proposal(payment, Money.kes(500));
        store().refunds().add(refund);
        assertThat(store().refunds().find(refund.id())).contains(refund);
        var sent = approved(refund).sent(NOW.plusSeconds(1));
        store().refunds().replace(sent, Optional.of(NOW));
        assertThat(store().refunds().ofPayment(payment.id())).containsExactly(sent);
        assertThat(store().refunds().list(Optional.of(RefundState.SENT), Optional.empty(), 200))
                .contains(sent);
    }

    @Test
    @Tag("K7")
    default void more_than_an_attempt_brought_is_refused() {
        var payment = paid();
        store().refunds().add(proposal(payment, Money.kes(1_000)));
        var more = proposal(payment, new Money(50_001, Money.KES));
        assertThatThrownBy(() -> store().refunds().add(more)).isInstanceOf(RuntimeException.class);
        store().refunds().add(proposal(payment, Money.kes(500)));
    }

    @Test
    default void what_was_declined_can_be_proposed_anew() {
        var payment = paid();
        var first = proposal(payment, Money.kes(1_500));
        store().refunds().add(first);
        store().refunds().replace(declined(first), Optional.empty());
        store().refunds().add(proposal(payment, Money.kes(1_500)));
        assertThat(store().refunds().ofPayment(payment.id())).hasSize(2);
    }

    @Test
    default void what_ended_does_not_come_back() {
        var refund = proposal(paid(), Money.kes(500));
        store().refunds().add(refund);
        store().refunds().replace(declined(refund), Optional.empty());
        assertThatThrownBy(() -> store().refunds().replace(approved(refund), Optional.empty()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    @Tag("K7")
    default void of_many_who_propose_at_once_only_so_many_get_in_as_there_is_money() {
        var payment = paid();
        var winners = Race.winners(24, () -> {
            try {
                store().unitOfWork().run(() -> {
                    store().refunds().add(proposal(payment, Money.kes(400)));
                    return true;
                });
                return true;
            } catch (RuntimeException noRoom) {
                return false;
            }
        });
        assertThat(winners).isEqualTo(3);
        assertThat(store().refunds().ofPayment(payment.id())).hasSize(3);
    }

    @Test
    default void what_is_due_is_claimed_once_in_its_lease() {
        var refund = proposal(paid(), Money.kes(500));
        store().refunds().add(refund);
        var due = Instant.parse("2001-01-01T00:00:00Z");
        store().refunds().replace(approved(refund), Optional.of(due));
        var winners = Race.winners(
                8,
                () -> store().unitOfWork().run(() -> store().refunds().claim(due, Duration.ofMinutes(1), 200)).stream()
                        .anyMatch(each -> each.id().equals(refund.id())));
        assertThat(winners).isEqualTo(1);
        store().refunds().asked(refund.id(), due);
        assertThat(store().unitOfWork().run(() -> store().refunds().claim(due, Duration.ofMinutes(1), 200)))
                .anyMatch(each -> each.id().equals(refund.id()) && each.asked() == 1);
    }

    @Test
    default void pages_are_in_order_and_leave_nothing_out() {
        var payment = paid();
        for (int i = 0; i < 5; i++) {
            store().refunds().add(proposal(payment, Money.kes(10)));
        }
        var first = store().refunds().list(Optional.empty(), Optional.empty(), 3);
        var second = store().refunds().list(Optional.empty(), Optional.of(Refunds.Position.of(first.getLast())), 3);
        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
    }
}
