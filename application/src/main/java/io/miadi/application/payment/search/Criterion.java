package io.miadi.application.payment.search;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;

/** One thing that a transaction has to be; a search has at most one of each, and finds what is all of them. */
public sealed interface Criterion {
    /** The provider's number, or ours, of the money that came. */
    record HasReceipt(Receipt receipt) implements Criterion {}

    record HasReference(Reference reference) implements Criterion {}

    /**
     * Part of the client's name or e-mail address, in any case.
     *
     * @param text at least three characters
     */
    record ClientLike(String text) implements Criterion {}

    /** The number that was asked to pay, whole: numbers are sealed, and found by their keyed hash. */
    record FromPhone(Msisdn phone) implements Criterion {}

    record AtLeast(Money amount) implements Criterion {}

    record AtMost(Money amount) implements Criterion {}

    record InState(AttemptState state) implements Criterion {}

    record By(PaymentMethod method) implements Criterion {}

    record WithPractitioner(PersonId practitioner) implements Criterion {}

    /** When it was begun. */
    record Within(TimeRange range) implements Criterion {}

    record OfSession(SessionId session) implements Criterion {}

    /** The provider's own name for the request. */
    record HasCheckoutRequest(String id) implements Criterion {}
}
