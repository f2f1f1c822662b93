package io.miadi.testkit.store;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.Opening;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.session.Booking;
import io.miadi.domain.session.KindId;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionId;
import io.miadi.domain.session.SessionKind;
import io.miadi.domain.session.SessionMove;
import io.miadi.domain.session.SessionRules;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.payment.Evidences;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes things and puts them into a store together with everything that they refer to. All ids are new. */
public final class StoredExamples {
    /** When examples are booked, approved and paid; their sessions start the day after. */
    public static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

    public static final Money PRICE = Money.kes(1500);
    private static final Money LARGEST = Money.kes(250_000);
    private static final Msisdn PAYER = new Msisdn("254708374149");

    private final PracticeStore store;

    public StoredExamples(PracticeStore store) {
        this.store = store;
    }

    public SessionKind kind(String name) {
        var kind = new SessionKind(
                new KindId(UUID.randomUUID()),
                name,
                Duration.ofMinutes(50),
                PRICE,
                new Booking.Buffers(Duration.ZERO, Duration.ofMinutes(10)),
                true);
        store.sessionKinds().put(kind);
        return kind;
    }

    public Session pending() {
        return pending(store.newPractitioner(), NOW.plus(Duration.ofDays(1)));
    }

    public Session pending(PersonId practitioner, Instant start) {
        var session = unstored(practitioner, start);
        store.sessions().add(session);
        return session;
    }

    public Session pending(PersonId client, PersonId practitioner, Instant start) {
        var session = unstored(client, practitioner, start);
        store.sessions().add(session);
        return session;
    }

    /** A session whose people and kind the store knows, but which is not stored itself. */
    public Session unstored(PersonId practitioner, Instant start) {
        return unstored(store.newClient(), practitioner, start);
    }

    public Session unstored(PersonId client, PersonId practitioner, Instant start) {
        var kind = kind("Therapy");
        var booking = new Booking(
                client,
                practitioner,
                kind.id(),
                kind.name(),
                kind.price(),
                kind.buffers(),
                client,
                start.minusSeconds(86_400));
        return Session.booked(new SessionId(UUID.randomUUID()), booking, TimeRange.of(start, kind.duration()));
    }

    public Session approved() {
        return moved(pending(), new SessionAction.Approve(store.newStaff()), NOW);
    }

    /** The session after an action that must be possible, stored. */
    public Session moved(Session session, SessionAction action, Instant now) {
        var moment = new SessionAction.Moment(now, SessionRules.defaults());
        if (session.apply(action, moment) instanceof SessionMove.Moved(var after)) {
            store.sessions().replace(after);
            return after;
        }
        throw new IllegalArgumentException(action + " is not possible from " + session.state());
    }

    /** The due of a newly approved session, without attempts. */
    public Payment due() {
        var session = approved();
        var due = unstoredDue(session);
        store.payments().add(due);
        return due;
    }

    public Payment unstoredDue(Session session) {
        return Payment.due(
                new PaymentId(UUID.randomUUID()),
                session.id(),
                session.booking().client(),
                session.booking().price(),
                Reference.random(new SecureRandom()));
    }

    /** A new attempt on the due as it is now, not stored. */
    public Attempt unstoredAttempt(Payment payment, Instant sentAt) {
        var id = new AttemptId(UUID.randomUUID());
        if (Opening.push(payment, id, PAYER, LARGEST, sentAt) instanceof Opening.Opened(var after, var attempt)) {
            return attempt;
        }
        throw new IllegalArgumentException("takes no attempt: " + payment);
    }

    /** An attempt that was just written down, without secret and without a planned check. */
    public Attempt sent(Payment payment) {
        var attempt = unstoredAttempt(payment, NOW);
        store.payments().open(payment.id(), attempt, Optional.empty(), Optional.empty());
        return attempt;
    }

    /** A payment whose only attempt brought its whole price. */
    public Payment paid() {
        var due = due();
        var attempt = sent(due);
        var receipt = new Receipt("UJ5" + UUID.randomUUID().toString().substring(0, 7));
        var word = Evidences.moved(NOW, PRICE, receipt);
        var known = store.payments().find(due.id()).orElseThrow();
        var hearing = Hearing.of(known, attempt.id(), word, true);
        store.payments().record(due.id(), hearing.attempt(), Optional.of(word), Optional.empty());
        return hearing.payment();
    }
}
