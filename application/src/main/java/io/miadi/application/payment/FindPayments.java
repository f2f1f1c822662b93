package io.miadi.application.payment;

import io.miadi.application.audit.AuditLog;
import io.miadi.application.session.Sessions;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.PaymentPhase;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionRights;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks payments up, as far as the caller may see their sessions. A look by the desk leaves a line in the audit log. */
public final class FindPayments {
    private final UnitOfWork unitOfWork;
    private final Sessions sessions;
    private final Payments payments;
    private final AuditLog audit;
    private final PaymentLimits limits;
    private final InstantSource clock;

    public FindPayments(
            UnitOfWork unitOfWork,
            Sessions sessions,
            Payments payments,
            AuditLog audit,
            PaymentLimits limits,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sessions = sessions;
        this.payments = payments;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    /** A payment with the session that it is for. */
    public record Found(Payment payment, Session session) {}

    /** What a waiting client is shown. Only reads: asking the provider is the resolver's work. */
    public record Status(Session session, Optional<Payment> payment, PaymentPhase phase) {}

    public Optional<Found> one(Actor.Person actor, PaymentId id) {
        return unitOfWork.atOneMoment(() -> payments.find(id)
                .flatMap(p -> visible(actor, p.session()).map(s -> new Found(p, s)))
                .map(found -> {
                    look(actor, found.payment());
                    return found;
                }));
    }

    /** The payment of a session, where its fee is due; without an audit line, since it is shown with the session itself. */
    public Optional<Payment> ofSession(SessionId session) {
        return payments.ofSession(session);
    }

    /** As {@link #ofSession}, for all sessions of a page. */
    public Map<SessionId, Payment> ofSessions(List<Session> page) {
        var ids = page.stream().map(Session::id).collect(Collectors.toSet());
        return payments.ofSessions(ids).stream().collect(Collectors.toMap(Payment::session, payment -> payment));
    }

    public Optional<Status> status(Actor.Person actor, SessionId id) {
        // At two moments a settlement in between would show a paid fee beside a session that still waits for it.
        return unitOfWork.atOneMoment(() -> visible(actor, id).map(session -> {
            var payment = payments.ofSession(id);
            payment.ifPresent(seen -> look(actor, seen));
            var phase = PaymentPhase.of(session, payment, limits.largestPush(), clock.instant());
            return new Status(session, payment, phase);
        }));
    }

    private Optional<Session> visible(Actor.Person actor, SessionId id) {
        return sessions.find(id).filter(s -> SessionRights.sees(actor, s));
    }

    private void look(Actor.Person actor, Payment seen) {
        if (actor.role().isAtLeastStaff()) {
            var facts = Map.of("session", seen.session().toString());
            var entry = AuditEntry.fact(actor, "payment.look", "payment:" + seen.id(), facts, "asked");
            unitOfWork.run(() -> {
                audit.add(entry);
                return entry;
            });
        }
    }
}
