package io.miadi.testkit.world;

import io.miadi.application.payment.Payments;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/** A store without the index that holds one live attempt a due, under a reader that does not see live attempts. */
final class BlindPayments extends WrappedPayments {
    BlindPayments(Payments inner) {
        super(inner);
    }

    @Override
    public Optional<Payment> ofSession(SessionId session) {
        return super.ofSession(session)
                .map(payment -> new Payment(
                        payment.id(),
                        payment.session(),
                        payment.client(),
                        payment.amount(),
                        payment.reference(),
                        payment.waiver(),
                        payment.attempts().stream()
                                .filter(a -> !a.state().isLive())
                                .toList()));
    }

    @Override
    public boolean open(PaymentId payment, Attempt attempt, Optional<String> tokenHash, Optional<Instant> checkAt) {
        if (!super.open(payment, attempt, tokenHash, checkAt)) {
            super.record(payment, attempt, Optional.empty(), checkAt);
        }
        return true;
    }
}
