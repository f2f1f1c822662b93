package io.miadi.testkit.refund;

import io.miadi.application.refund.RefundProvider;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;

/**
 * A provider of refunds together with the world outside it. Whoever judges an adapter implements this over a simulator or a
 * scripted server; a lab is used by one test and closed.
 */
public interface RefundLab extends AutoCloseable {
    RefundProvider provider();

    /** Somebody paid so much; the receipt of it. */
    Receipt paid(Money amount);

    /** From now on, until told otherwise, the outside treats requests so. A lab begins with {@link Outside#ACCEPTS}. */
    void outside(Outside outside);

    /** All money that the outside's own ledger sent back or out by now, once what it accepted is done. */
    Money gone();

    @Override
    void close();

    /** What the outside does with a request. */
    enum Outside {
        ACCEPTS,
        /** Refuses with an error that is on its closed list. */
        REFUSES,
        /** Takes the request and never answers. */
        LOSES_THE_ANSWER,
        /** Takes the request and answers with an internal error. */
        FAILS_INSIDE,
        /** Takes nothing, and says so in a way that could mean anything. */
        IS_BUSY,
        /** Takes the request and answers with bytes that are no answer. */
        TALKS_RUBBISH,
        /** Nothing listens: no connection can be had. */
        IS_DOWN
    }
}
