package io.miadi.domain.refund;

import io.miadi.domain.event.Event;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.session.SessionId;
import java.util.UUID;

/** What happened to a refund, in the stream of its session. */
public sealed interface RefundEvent extends Event {
    RefundId refund();

    Target target();

    @Override
    default UUID stream() {
        return target().session().value();
    }

    default SessionId session() {
        return target().session();
    }

    default PaymentId payment() {
        return target().payment();
    }

    default AttemptId attempt() {
        return target().attempt();
    }

    /** The money is back with the client. */
    record MoneyReturned(RefundId refund, Target target) implements RefundEvent {}

    /** It came to nothing, and the desk has to find another way. */
    record RefundFailed(RefundId refund, Target target) implements RefundEvent {}
}
