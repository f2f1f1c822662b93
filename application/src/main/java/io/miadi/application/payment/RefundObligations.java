package io.miadi.application.payment;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.RefundObligation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What clients are owed back. */
public interface RefundObligations {
    /** Adds the obligation; a payment has at most one, from its session's end. */
    void add(RefundObligation obligation);

    /** Takes the payment's obligation off the list once so much is back with the client as is owed. */
    void fulfil(PaymentId payment, Money returned, Instant at);

    /** The open obligations, oldest first, strictly after the position where one is given. */
    List<RefundObligation> list(Optional<Position> after, int limit);

    /** Where a page ended: since when its last obligation is owed, and for which payment. */
    record Position(Instant since, PaymentId payment) {
        public static Position of(RefundObligation last) {
            return new Position(last.at(), last.payment());
        }
    }
}
