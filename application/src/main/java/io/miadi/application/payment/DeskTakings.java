package io.miadi.application.payment;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.time.TimeRange;
import java.time.Instant;
import java.util.List;

/** The money that was taken at the desk. */
public interface DeskTakings {
    /** Notes who took the money of an attempt, in the unit of work that records it. */
    void add(AttemptId attempt, PersonId takenBy);

    /** What was taken within the time, in the order in which it was taken. */
    List<Taking> within(TimeRange time);

    /** Which due the money paid. */
    record Due(SessionId session, PersonId client, Reference reference) {}

    /**
     * @param receipt our number, or that of the card's slip
     * @param takenBy the member of staff who recorded it
     */
    record Taking(
            Instant at, Due of, int attempt, PaymentMethod method, Money amount, Receipt receipt, PersonId takenBy) {}
}
