package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.DueStatus;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.practice.SmallPractice;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a waiting client is shown never puts a session of one moment beside a payment of another. */
class ProgressAtOneMomentTest {
    private final SmallPractice practice = new SmallPractice();
    private final Session session = practice.approved(Money.kes(1_000));

    @Test
    void money_that_comes_right_after_the_look_is_no_part_of_it() {
        practice.pay(session);
        var seen = find().status(SmallPractice.client(session), session.id()).orElseThrow();
        assertThat(practice.now(session).state()).isInstanceOf(SessionState.Confirmed.class);
        assertThat(seen.session().state()).isInstanceOf(SessionState.Approved.class);
        assertThat(seen.payment()).map(Payment::status).contains(DueStatus.PROCESSING);
    }

    private FindPayments find() {
        var store = practice.store();
        return new FindPayments(
                new PaidAfterTheLook(),
                store.sessions(),
                store.payments(),
                store.auditLog(),
                PaymentLimits.defaults(),
                practice.clock());
    }

    /** The payer's money comes at the end of the moment at which was looked, and never if nobody looks at one. */
    private final class PaidAfterTheLook implements UnitOfWork {
        @Override
        public <T> T run(Supplier<T> work) {
            return practice.store().unitOfWork().run(work);
        }

        @Override
        public <T> T atOneMoment(Supplier<T> look) {
            T seen = practice.store().unitOfWork().atOneMoment(look);
            practice.payerPays(session);
            return seen;
        }

        @Override
        public void afterCommit(Runnable task) {
            practice.store().unitOfWork().afterCommit(task);
        }
    }
}
