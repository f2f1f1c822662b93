package io.miadi.application.notification;

import io.miadi.application.outbox.PendingEvents.Pending;
import io.miadi.application.recipient.Recipient;
import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.Subject;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentEvent;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundEvent;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sessions, payments and people as one unit of work sees them. Each is read once, and what the work is known to need is read
 * ahead, all of a kind together: a batch of fifty events asks the store a handful of times and not three hundred.
 *
 * <p>For one thread, and for no longer than the unit of work that it was made in.
 */
final class Scene {
    private final Records records;
    private final Map<SessionId, Optional<Session>> sessions = new HashMap<>();
    private final Map<PaymentId, Optional<Payment>> payments = new HashMap<>();
    private final Map<PersonId, Optional<Recipient>> people = new HashMap<>();

    private Scene(Records records) {
        this.records = records;
    }

    /** What is needed to plan what the events tell. */
    static Scene ofEvents(Records records, List<Pending> events) {
        var needed = new Needed();
        for (var pending : events) {
            switch (pending.event()) {
                case SessionEvent event -> needed.sessions.add(event.session());
                case PaymentEvent event -> needed.add(event.session(), event.payment());
                case RefundEvent event -> needed.add(event.session(), event.payment());
                default -> {} // account events name one person, who is read when asked for
            }
        }
        return of(records, needed);
    }

    /** What is needed to write the notifications. */
    static Scene ofNotifications(Records records, Stream<Notification> notifications) {
        var needed = new Needed();
        notifications.forEach(notification -> {
            needed.people.add(notification.recipient());
            switch (notification.subject()) {
                case Subject.OfSession(var session, var _) -> needed.sessions.add(session);
                case Subject.OfAttempt(var session, var payment, var _) -> needed.add(session, payment);
                case Subject.OfRefund(var session, var payment, var _) -> needed.add(session, payment);
                case Subject.OfLink _, Subject.OfAccount _ -> {}
            }
        });
        return of(records, needed);
    }

    private static final class Needed {
        private final Set<SessionId> sessions = new HashSet<>();
        private final Set<PaymentId> payments = new HashSet<>();
        private final Set<PersonId> people = new HashSet<>();

        void add(SessionId session, PaymentId payment) {
            sessions.add(session);
            payments.add(payment);
        }
    }

    private static Scene of(Records records, Needed needed) {
        var scene = new Scene(records);
        try {
            scene.readAhead(needed);
        } catch (StorageUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            // One of the rows cannot be read. Asked for alone, it fails only the message that needs it, and is told
            // there.
            return new Scene(records);
        }
        return scene;
    }

    private void readAhead(Needed needed) {
        readSessions(needed.sessions);
        for (var session : sessions.values()) {
            session.ifPresent(found -> {
                needed.people.add(found.booking().client());
                needed.people.add(found.booking().practitioner());
            });
        }
        readPayments(needed.payments);
        readPeople(needed.people);
    }

    private void readSessions(Set<SessionId> ids) {
        if (!ids.isEmpty()) {
            ids.forEach(id -> sessions.put(id, Optional.empty()));
            records.sessions().findAll(ids).forEach(s -> sessions.put(s.id(), Optional.of(s)));
        }
    }

    private void readPayments(Set<PaymentId> ids) {
        if (!ids.isEmpty()) {
            ids.forEach(id -> payments.put(id, Optional.empty()));
            records.payments().findAll(ids).forEach(p -> payments.put(p.id(), Optional.of(p)));
        }
    }

    private void readPeople(Set<PersonId> ids) {
        if (!ids.isEmpty()) {
            ids.forEach(id -> people.put(id, Optional.empty()));
            records.recipients().findAll(ids).forEach(p -> people.put(p.id(), Optional.of(p)));
        }
    }

    Optional<Session> session(SessionId id) {
        return sessions.computeIfAbsent(id, records.sessions()::find);
    }

    Optional<Payment> payment(PaymentId id) {
        return payments.computeIfAbsent(id, records.payments()::find);
    }

    /** Seldom one in a batch, so it is read when asked for. */
    Optional<Refund> refund(RefundId id) {
        return records.refunds().find(id);
    }

    Optional<Payment> dueOf(SessionId session) {
        return records.payments().ofSession(session);
    }

    Optional<Recipient> person(PersonId id) {
        return people.computeIfAbsent(id, records.recipients()::find);
    }

    List<PersonId> administrators() {
        return records.recipients().administrators();
    }

    List<PersonId> desk() {
        return records.recipients().desk();
    }
}
