package io.miadi.application.refund;

import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.refund.Refund;

/** Takes events of refunds into the books, within the unit of work of the event. */
public interface RefundBooks {
    void approved(Refund refund);

    void failed(Refund refund);

    /** @param method by which the money had come, and on whose account it is missing now */
    void returned(Refund refund, PaymentMethod method);
}
