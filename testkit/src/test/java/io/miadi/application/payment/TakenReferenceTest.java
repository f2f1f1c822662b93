package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.ledger.KeepBooks;
import io.miadi.domain.payment.Payment;
import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.store.StoredExamples;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** References are drawn, and one that another due has is drawn again. */
class TakenReferenceTest {
    private final InstantSource clock = () -> StoredExamples.NOW;
    private final InMemoryStore store = InMemoryStore.open(clock);
    private final StoredExamples examples = new StoredExamples(store);

    @Test
    void an_approval_whose_reference_is_taken_gets_another() {
        var first = dueDrawnFrom(7);
        var second = dueDrawnFrom(7);
        assertThat(second.reference()).isNotEqualTo(first.reference());
        assertThat(dueDrawnFrom(8).reference()).isNotIn(first.reference(), second.reference());
    }

    private Payment dueDrawnFrom(long seed) {
        var session = examples.approved();
        var accounts =
                new SettlePayment.Accounts(store.payments(), new KeepBooks(store.journal()), store.reviewItems());
        var owings = new SessionFees.Owings(store.refundObligations(), store.outbox());
        var fees = new SessionFees(accounts, owings, store.ids(), new SplittableRandom(seed), clock);
        return store.unitOfWork().run(() -> {
            fees.fallDue(session);
            return store.payments().ofSession(session.id()).orElseThrow();
        });
    }
}
