package io.miadi.testkit.payment;

import io.miadi.application.payment.PaymentProvider;
import io.miadi.domain.payment.Reference;

/**
 * A payment provider together with the world outside it, which the contract makes behave and misbehave. Whoever judges an
 * adapter implements this over a simulator or a scripted server; a lab is used by one test and closed.
 */
public interface ProviderLab extends AutoCloseable {
    PaymentProvider provider();

    /** From now on, until told otherwise, the outside treats pushes and questions so. A lab begins with {@link Outside#ACCEPTS}. */
    void outside(Outside outside);

    /** Lets the payer answer the open prompt of a reference. */
    void payer(Reference reference, Payer payer);

    /** How many prompts the outside's own ledger has for a reference, whatever the adapter was told. */
    int prompts(Reference reference);

    @Override
    void close();

    /** What the outside does with a request. */
    enum Outside {
        /** Takes pushes and answers questions truthfully. */
        ACCEPTS,
        /** Refuses pushes with an error that is on its closed list. */
        REFUSES,
        /** Takes a push, prompts the payer, and never answers. */
        LOSES_THE_ANSWER,
        /** Answers with an internal error that says nothing about the push. */
        FAILS_INSIDE,
        /** Answers with bytes that are no answer. */
        TALKS_RUBBISH,
        /** Nothing listens: no connection can be had. */
        IS_DOWN
    }

    /** What the person with the phone does. */
    enum Payer {
        PAYS,
        CANCELS
    }
}
