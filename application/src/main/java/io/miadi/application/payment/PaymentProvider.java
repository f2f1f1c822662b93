package io.miadi.application.payment;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.payment.Verdict;
import io.miadi.domain.phone.Msisdn;

/**
 * A provider that asks a payer's phone for money. Every method uses the network and none is called inside a unit of work.
 *
 * <p>No method throws for what a network or a provider does: each trouble is a case of the answer. A push is never repeated
 * by an implementation, whatever happened to it, unless the gateway provably refused it before the provider saw it (a token
 * that had expired).
 */
public interface PaymentProvider {
    /** Asks the payer's phone for the money. */
    Reply push(Push push);

    /** Asks what became of an accepted push. */
    Answer query(Inquiry inquiry);

    /** Tells truthfully whether the credentials work, by asking for an access token. */
    Connection testConnection();

    /**
     * @param reference what the payer's phone shows as account
     * @param amount whole units of the provider's currency
     * @param description what the payer's phone shows beside the amount, nothing personal
     * @param token the secret of this attempt's callback path
     */
    record Push(Reference reference, Msisdn payer, Money amount, String description, CallbackToken token) {}

    /** @param amount what the push asked for; an answer that money moved speaks of this amount */
    record Inquiry(ProviderRefs refs, Money amount) {}

    /** What the provider said to a push. */
    sealed interface Reply {
        /** The prompt will be attempted, nothing more. */
        record Accepted(ProviderRefs refs) implements Reply {}

        /** Certainly no prompt: the refusal is on the provider's closed list. */
        record Refused(Failure failure) implements Reply {}

        /** The request was provably not written: safe to try again. */
        record NotSent(String cause) implements Reply {}

        /** Anything else: a time-out, a 5xx, a malformed answer. The payer may be paying. */
        record Unknown(String cause) implements Reply {}
    }

    /** What the provider said to a question. */
    sealed interface Answer {
        record Told(Verdict verdict) implements Answer {}

        /** No answer was obtained; it says nothing about the money. */
        record NoAnswer(String cause) implements Answer {}
    }

    sealed interface Connection {
        record Works() implements Connection {}

        /** @param cause what is wrong and how to mend it, without any secret */
        record Fails(String cause) implements Connection {}
    }
}
