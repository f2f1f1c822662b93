package io.miadi.domain.refund;

import io.miadi.domain.payment.PaymentMethod;

/** How money goes back. */
public enum RefundWay {
    /** The provider takes its own payment back; it knows the payer. */
    REVERSAL,
    /** The practice pays the payer's number, where the payment itself cannot be taken back. */
    PAY_OUT,
    /** A person gives the money back and says so: what came as cash or by card at the desk. */
    BY_HAND;

    /** The way to begin with. */
    public static RefundWay of(PaymentMethod method) {
        return method.isDesk() ? BY_HAND : REVERSAL;
    }
}
