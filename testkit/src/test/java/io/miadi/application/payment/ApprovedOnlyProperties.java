package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Role;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.practice.SmallPractice;
import io.miadi.testkit.session.SessionArbitraries;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeTry;

/** Which sessions can be paid at all; every one of them has a due here, so that only its state can stand in the way. */
class ApprovedOnlyProperties {
    private static final Money PRICE = Money.kes(1_500);

    private SmallPractice practice = new SmallPractice();

    @BeforeTry
    void openANewPractice() {
        practice = new SmallPractice();
    }

    @Property
    @Tag("P5")
    @Label("P5 a session that is not approved never starts a payment: refused in words, and no push is sent")
    void only_an_approved_session_is_pushed(@ForAll("sessions") Session session, @ForAll("payers") Role role) {
        var due = withDue(session);
        var actor = role == Role.CLIENT ? SmallPractice.client(session) : practice.desk();
        var outcome = practice.useCases()
                .initiate()
                .handle(new InitiatePayment.Command(actor, session.id(), SmallPractice.PHONE, SmallPractice.newKey()));
        if (session.state() instanceof SessionState.Approved) {
            assertThat(outcome).isInstanceOf(InitiatePayment.Outcome.Asked.class);
            assertThat(practice.provider().asked()).hasSize(1);
        } else {
            var refusal =
                    new InitiatePayment.Refusal.NotApproved(session.state().name());
            assertThat(outcome).isEqualTo(new InitiatePayment.Outcome.Refused(refusal));
            assertThat(practice.provider().asked()).isEmpty();
            assertThat(practice.payment(session)).isEqualTo(due);
        }
        assertThat(practice.now(session)).isEqualTo(session);
    }

    @Property
    @Tag("P5")
    @Label("P5 a session that is not approved never starts a payment: nor does the desk take money for it")
    void only_an_approved_session_is_paid_at_the_desk(@ForAll("sessions") Session session) {
        var due = withDue(session);
        var outcome = practice.useCases()
                .desk()
                .handle(new RecordDeskPayment.Command(
                        practice.desk(),
                        session.id(),
                        PaymentMethod.CASH,
                        Money.kes(1),
                        Optional.empty(),
                        SmallPractice.newKey()));
        if (session.state() instanceof SessionState.Approved) {
            assertThat(outcome).isInstanceOf(RecordDeskPayment.Outcome.Recorded.class);
        } else {
            assertThat(outcome)
                    .isEqualTo(new RecordDeskPayment.Outcome.NotApproved(
                            session.state().name()));
            assertThat(practice.payment(session)).isEqualTo(due);
        }
    }

    private Payment withDue(Session session) {
        var id = new PaymentId(practice.store().ids().next());
        var client = session.booking().client();
        var due = Payment.due(id, session.id(), client, PRICE, Reference.random(new SplittableRandom(7)));
        practice.store().sessions().add(session);
        practice.store().payments().add(due);
        return due;
    }

    @Provide
    Arbitrary<Session> sessions() {
        return SessionArbitraries.anySession();
    }

    /** Those who may pay for a session at all. */
    @Provide
    Arbitrary<Role> payers() {
        return Arbitraries.of(Role.CLIENT, Role.STAFF);
    }
}
