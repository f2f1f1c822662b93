package io.miadi.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.payment.EvidenceArbitraries;
import io.miadi.testkit.payment.PaymentArbitraries;
import io.miadi.testkit.session.SessionArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class PaymentPhaseProperties {
    private static final Money LIMIT = Money.kes(1_000);
    private static final Set<PaymentPhase.Name> IN_PROGRESS =
            EnumSet.of(PaymentPhase.Name.WAITING, PaymentPhase.Name.STILL_CHECKING);
    private static final Set<PaymentPhase.Name> OFFERED =
            EnumSet.of(PaymentPhase.Name.PAYABLE, PaymentPhase.Name.FAILED);

    @Property
    @Tag("P17")
    @Label("P17 a payment that is processing is shown as in progress, until it is paid")
    void a_live_payment_is_shown_in_progress(
            @ForAll("sessions") Session session, @ForAll("payments") Payment payment, @ForAll("times") Instant now) {
        var phase = PaymentPhase.of(session, Optional.of(payment), LIMIT, now);
        boolean live = payment.liveAttempt().isPresent();
        assertThat(IN_PROGRESS.contains(phase.name())).isEqualTo(live && !isPaid(payment));
        assertThat(phase.pollAfter().isPresent()).isEqualTo(live);
    }

    @Property
    @Tag("P6")
    @Label("P6 an approved, unpaid session offers payment, or shows the attempt in progress")
    void an_approved_session_offers_payment_or_shows_the_attempt(
            @ForAll("sessions") Session session, @ForAll("payments") Payment payment, @ForAll("times") Instant now) {
        var phase = PaymentPhase.of(session, Optional.of(payment), LIMIT, now);
        if (session.state() instanceof SessionState.Approved && !payment.isSatisfied()) {
            boolean live = payment.liveAttempt().isPresent();
            assertThat(live ? IN_PROGRESS : OFFERED).contains(phase.name());
        }
    }

    @Property
    @Tag("K2")
    @Label(
            "K2 a PIN is asked for only where the money would pay: never for what is paid, waived or not approved any more")
    void a_pin_is_asked_for_only_where_it_would_pay(
            @ForAll("sessions") Session session, @ForAll("payments") Payment payment, @ForAll("times") Instant now) {
        var phase = PaymentPhase.of(session, Optional.of(payment), LIMIT, now);
        if (phase.name() == PaymentPhase.Name.WAITING) {
            assertThat(payment.isSatisfied()).isFalse();
            assertThat(session.state()).isInstanceOf(SessionState.Approved.class);
        }
    }

    @Property
    @Tag("P15")
    @Label("P15 a waiting client asks every 3 seconds")
    void a_waiting_client_asks_every_three_seconds(
            @ForAll("sessions") Session session, @ForAll("payments") Payment payment, @ForAll("times") Instant now) {
        var phase = PaymentPhase.of(session, Optional.of(payment), LIMIT, now);
        if (phase.name() == PaymentPhase.Name.WAITING) {
            assertThat(phase.pollAfter()).contains(Duration.ofSeconds(3));
        }
    }

    @Property
    @Tag("P18")
    @Label("P18 waiting ends after two minutes with still checking, never with a failure")
    void waiting_ends_after_two_minutes(
            @ForAll("sessions") Session session, @ForAll("payments") Payment payment, @ForAll("times") Instant now) {
        var phase = PaymentPhase.of(session, Optional.of(payment), LIMIT, now);
        payment.liveAttempt().filter(_ -> !isPaid(payment)).ifPresent(live -> {
            boolean over = !now.isBefore(live.sentAt().plus(Duration.ofMinutes(2)));
            boolean unknown = live.state() == AttemptState.UNKNOWN;
            boolean wanted = session.state() instanceof SessionState.Approved && !payment.isSatisfied();
            assertThat(phase.name() == PaymentPhase.Name.STILL_CHECKING).isEqualTo(over || unknown || !wanted);
        });
        if (payment.liveAttempt().isPresent()) {
            assertThat(phase.name()).isNotEqualTo(PaymentPhase.Name.FAILED);
        }
    }

    @Property
    @Tag("P27")
    @Tag("P29")
    @Label(
            "P27 another try is offered exactly when a prompt may be sent: the session waits for money that a prompt can ask for, and nothing is live")
    void another_try_is_offered_when_it_can_be_made(
            @ForAll("sessions") Session session, @ForAll("payments") Payment payment, @ForAll("times") Instant now) {
        var phase = PaymentPhase.of(session, Optional.of(payment), LIMIT, now);
        boolean possible = session.state() instanceof SessionState.Approved(var _, var holdUntil)
                && now.isBefore(holdUntil)
                && payment.liveAttempt().isEmpty()
                && !payment.isSatisfied()
                && payment.remaining().isWhole()
                && payment.remaining().compareTo(LIMIT) <= 0;
        assertThat(phase.retryAllowed()).isEqualTo(possible);
    }

    @Property
    @Tag("P24")
    @Label("P24 paid is shown exactly for a due that is paid and not waived, also while another prompt is open")
    void paid_is_shown_when_it_is_paid(
            @ForAll("sessions") Session session, @ForAll("payments") Payment payment, @ForAll("times") Instant now) {
        var phase = PaymentPhase.of(session, Optional.of(payment), LIMIT, now);
        assertThat(phase.name() == PaymentPhase.Name.PAID).isEqualTo(isPaid(payment));
    }

    @Property
    @Tag("P33")
    @Label("P33 every payment has a status that its money explains")
    void the_status_follows_from_the_money(@ForAll("unwaived") Payment payment) {
        var status = payment.status();
        boolean full = payment.applied().equals(payment.amount());
        assertThat(status == DueStatus.PAID).isEqualTo(full);
        boolean live = payment.liveAttempt().isPresent();
        assertThat(EnumSet.of(DueStatus.PROCESSING, DueStatus.CHECKING).contains(status))
                .isEqualTo(live && !full);
        if (!full && !live) {
            assertThat(status).isEqualTo(payment.applied().isZero() ? DueStatus.UNPAID : DueStatus.PARTLY_PAID);
        }
        assertThat(payment.waived(new Waiver("Cancelled", EvidenceArbitraries.SENT))
                        .status())
                .isEqualTo(DueStatus.WAIVED);
    }

    @Property
    @Label("a session without a due can pay nothing")
    void without_a_due_nothing_is_payable(@ForAll("sessions") Session session, @ForAll("times") Instant now) {
        var phase = PaymentPhase.of(session, Optional.empty(), LIMIT, now);
        assertThat(phase.name()).isEqualTo(PaymentPhase.Name.NOT_PAYABLE);
        assertThat(phase.retryAllowed()).isFalse();
    }

    private static boolean isPaid(Payment payment) {
        return payment.waiver().isEmpty() && payment.applied().equals(payment.amount());
    }

    @Provide
    Arbitrary<Session> sessions() {
        return SessionArbitraries.anySession();
    }

    @Provide
    Arbitrary<Payment> payments() {
        return PaymentArbitraries.paymentsAndWaived();
    }

    @Provide
    Arbitrary<Payment> unwaived() {
        return PaymentArbitraries.payments();
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.integers().between(0, 400).map(EvidenceArbitraries.SENT::plusSeconds);
    }
}
