package io.miadi.domain.payment;

import io.miadi.domain.event.Event;
import io.miadi.domain.session.SessionId;
import java.util.UUID;

/** What happened to a payment, in the stream of its session. */
public sealed interface PaymentEvent extends Event {
    SessionId session();

    PaymentId payment();

    AttemptId attempt();

    @Override
    default UUID stream() {
        return session().value();
    }

    /** Money came for the due; the receipt may follow. */
    record PaymentSettled(SessionId session, PaymentId payment, AttemptId attempt) implements PaymentEvent {}

    /** An attempt ended without money. */
    record PaymentFailed(SessionId session, PaymentId payment, AttemptId attempt) implements PaymentEvent {}

    /** The receipt number of money that was settled without one. */
    record ReceiptArrived(SessionId session, PaymentId payment, AttemptId attempt) implements PaymentEvent {}

    /** Money came that no due could take; it is kept as unapplied funds and a person is asked. */
    record MoneyKept(SessionId session, PaymentId payment, AttemptId attempt) implements PaymentEvent {}

    /** Money that had paid a part pays nothing any more, or less: its session ended. How much is owed back is told by {@link RefundOwed}. */
    record PartFreed(SessionId session, PaymentId payment, AttemptId attempt) implements PaymentEvent {}

    /** The client is owed money back; the attempt is the last that brought money. */
    record RefundOwed(SessionId session, PaymentId payment, AttemptId attempt) implements PaymentEvent {}
}
