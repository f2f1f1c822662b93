package io.miadi.testkit.world;

import io.miadi.domain.event.Event;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentEvent;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionState.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which events a change must leave, worked out from what was before and after it. */
final class ExpectedEvents {
    private ExpectedEvents() {}

    static Event of(Watch.Move move) {
        var after = move.after();
        return move.before()
                .<Event>map(before -> of(before, after))
                .orElseGet(() -> new SessionEvent.SessionBooked(after.id(), after.version()));
    }

    private static Event of(Session before, Session after) {
        var id = after.id();
        int version = after.version();
        var from = before.state().name();
        var to = after.state().name();
        if (from == to) {
            return new SessionEvent.SessionMoved(id, version);
        }
        return switch (to) {
            case PENDING -> throw new LawBroken("K10", "nothing becomes pending again");
            case APPROVED -> new SessionEvent.SessionApproved(id, version);
            case CONFIRMED ->
                from == Name.PENDING
                        ? new SessionEvent.SessionApproved(id, version)
                        : new SessionEvent.SessionConfirmed(id, version);
            case CHECKED_IN -> new SessionEvent.SessionCheckedIn(id, version);
            case COMPLETED ->
                from == Name.NO_SHOW
                        ? new SessionEvent.OutcomeCorrected(id, version)
                        : new SessionEvent.SessionCompleted(id, version);
            case NO_SHOW ->
                from == Name.COMPLETED
                        ? new SessionEvent.OutcomeCorrected(id, version)
                        : new SessionEvent.ClientMissed(id, version);
            case CANCELLED -> new SessionEvent.SessionCancelled(id, version);
            case DECLINED -> new SessionEvent.SessionDeclined(id, version);
            case EXPIRED -> new SessionEvent.SessionExpired(id, version);
        };
    }

    /** Money is owed back where a session ended that was paid, in full or in part, as far as the policy of its approval says. */
    static Optional<Event> refund(Session ended, Payment before) {
        var owed = RefundLaws.fair(ended, before);
        return before.attempts().reversed().stream()
                .filter(attempt -> attempt.pays() && !owed.isZero())
                .findFirst()
                .map(last -> new PaymentEvent.RefundOwed(ended.id(), before.id(), last.id()));
    }

    static List<Event> of(Optional<Payment> before, Payment after) {
        var events = new ArrayList<Event>();
        for (var attempt : after.attempts()) {
            of(before.flatMap(b -> b.attempt(attempt.id())), attempt, after, events);
        }
        return events;
    }

    private static void of(Optional<Attempt> before, Attempt after, Payment payment, List<Event> events) {
        var session = payment.session();
        boolean hadMoney = before.flatMap(Attempt::capture).isPresent();
        if (!hadMoney && after.capture().isPresent()) {
            var capture = after.capture().get();
            if (!capture.applied().isZero()) {
                events.add(new PaymentEvent.PaymentSettled(session, payment.id(), after.id()));
            }
            if (!capture.unapplied().isZero()) {
                events.add(new PaymentEvent.MoneyKept(session, payment.id(), after.id()));
            }
        }
        // What came in never changes, so it is what of it pays the due.
        if (hadMoney && !before.flatMap(Attempt::capture).equals(after.capture())) {
            events.add(new PaymentEvent.PartFreed(session, payment.id(), after.id()));
        }
        if (hadMoney
                && before.flatMap(Attempt::receipt).isEmpty()
                && after.receipt().isPresent()) {
            events.add(new PaymentEvent.ReceiptArrived(session, payment.id(), after.id()));
        }
        boolean wasLive = before.map(b -> b.state().isLive()).orElse(true);
        if (wasLive && after.state().isFailure() && after.state() != AttemptState.NOT_SENT) {
            events.add(new PaymentEvent.PaymentFailed(session, payment.id(), after.id()));
        }
    }
}
