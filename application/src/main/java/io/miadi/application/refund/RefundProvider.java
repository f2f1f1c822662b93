package io.miadi.application.refund;

import io.miadi.application.payment.CallbackToken;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.refund.RefundFailure;
import io.miadi.domain.refund.RefundRefs;

/**
 * A provider that sends money back. Every method uses the network and none is called inside a unit of work; none throws for what
 * a network or a provider does. Answers are acknowledgements: how a request ended is told later, at the hook of its token.
 *
 * <p>Nothing is ever repeated by an implementation, unless the gateway provably refused it before the provider saw it.
 */
public interface RefundProvider {
    /** Takes so much of a payment back. */
    Reply reverse(Reversal reversal);

    /** Pays somebody; a second request under the same id of ours is refused by the provider. */
    Reply payOut(PayOut payOut);

    /** Asks what became of a request or a payment; the answer comes to the token of the question. */
    Reply ask(Question question);

    /** @param token the secret of the hook at which the result arrives */
    record Reversal(Receipt payment, Money amount, CallbackToken token) {}

    /** @param ownId never used before for another payment */
    record PayOut(String ownId, Msisdn payee, Money amount, CallbackToken token) {}

    /** What is asked, and the hook of the answer. */
    record Question(About about, CallbackToken token) {}

    /** By what the provider is to find it. */
    sealed interface About {
        /** @param id ours or the provider's for the request */
        record Request(String id) implements About {}

        record Payment(Receipt receipt) implements About {}
    }

    /** What the provider said to a request. */
    sealed interface Reply {
        /** It will be tried, nothing more. */
        record Accepted(RefundRefs refs) implements Reply {}

        /** Certainly nothing will move: the refusal is on the provider's closed list. */
        record Refused(RefundFailure failure) implements Reply {}

        /** The request was provably not written: safe to try again. */
        record NotSent(String cause) implements Reply {}

        /** Anything else: a time-out, a 5xx, a malformed answer. The money may move. */
        record Unknown(String cause) implements Reply {}
    }
}
