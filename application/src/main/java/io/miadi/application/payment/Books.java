package io.miadi.application.payment;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;

/** Takes money events into the books, within the unit of work of the event. */
public interface Books {
    void feeDue(Payment payment);

    void received(Payment payment, Attempt attempt, Capture capture);

    /**
     * A due that was not paid in full is waived, and a part that was paid is the client's own again.
     *
     * @param before the payment as it was before the waiver
     */
    void waived(Payment before);

    /** A session that was paid in full ended early. */
    void cancelled(Payment paid, Money refundable);

    void earned(Payment payment);

    void missed(Payment payment);

    void corrected(Session after, Payment payment);
}
