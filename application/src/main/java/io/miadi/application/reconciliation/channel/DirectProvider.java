package io.miadi.application.reconciliation.channel;

import io.miadi.application.payment.CallbackToken;

/**
 * A provider that tells of payments that payers make by themselves. Its methods use the network, none is called inside a unit of
 * work, and none throws for what a network or a provider does.
 */
public interface DirectProvider {
    /** Asks to be told of direct payments at the addresses with this secret. */
    Answer register(CallbackToken token, WhenSilent whenSilent);

    /** What the provider does with a payment when it asks us about it and hears nothing. */
    enum WhenSilent {
        COMPLETED,
        CANCELLED
    }

    /** @param words what the provider said, or what went wrong, without a secret or a number */
    record Answer(State state, String words) {}

    enum State {
        /** Done by this request. */
        DONE,
        /** The provider has some already and changes nothing. */
        TAKEN,
        /** Certainly not done. */
        REFUSED,
        /** The request may have arrived. */
        UNKNOWN
    }
}
