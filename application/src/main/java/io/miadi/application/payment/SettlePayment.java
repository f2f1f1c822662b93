package io.miadi.application.payment;

import io.miadi.application.audit.Trail;
import io.miadi.application.session.Sessions;
import io.miadi.application.session.SlotClaims;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.CheckSchedule;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentEvent;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionAction;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionMove;
import io.miadi.domain.session.SessionRules;
import io.miadi.domain.session.SessionState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes one word about an attempt in, wherever it came from, and does all that follows from it in one unit of work: attempt,
 * books, session, audit, events and worklist change together or not at all.
 */
public final class SettlePayment {
    private final UnitOfWork unitOfWork;
    private final Sessions sessions;
    private final SlotClaims claims;
    private final Accounts accounts;
    private final OwnWords own;
    private final Trail trail;
    private final SessionRules rules;
    private final InstantSource clock;

    public SettlePayment(
            UnitOfWork unitOfWork,
            Sessions sessions,
            SlotClaims claims,
            Accounts accounts,
            Trail trail,
            SessionRules rules,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sessions = sessions;
        this.claims = claims;
        this.accounts = accounts;
        this.own = new OwnWords(accounts.payments());
        this.trail = trail;
        this.rules = rules;
        this.clock = clock;
    }

    /** Where money and its open questions are kept. */
    public record Accounts(Payments payments, Books books, ReviewItems reviews) {}

    /**
     * @param refs the provider's names for the request, where the word carries them
     * @param evidence what the word is evidence of, judged against the attempt as it stands under the lock
     */
    public record Word(
            AttemptAddress about, Actor from, Optional<ProviderRefs> refs, Function<Attempt, Evidence> evidence) {
        /** A word that means the same whatever the attempt has learnt meanwhile. */
        public Word(AttemptAddress about, Actor from, Optional<ProviderRefs> refs, Evidence evidence) {
            this(about, from, refs, attempt -> evidence);
        }
    }

    /** Hears the word; joins a unit of work that is open. */
    public Hearing hear(Word word) {
        return unitOfWork.run(() -> {
            var session = sessions.lock(word.about().session()).orElseThrow();
            var known = accounts.payments().find(word.about().payment()).orElseThrow();
            var attempt = known.attempt(word.about().attempt()).orElseThrow();
            var judged = own.judge(attempt, word);
            var named = judged.attempt();
            var evidence = judged.evidence();
            var hearing = Hearing.of(known.with(named), named.id(), evidence, takesMoney(session));
            if (!(hearing.change() instanceof Hearing.Change.Nothing)) {
                follow(session, hearing, evidence, word.from());
            } else if (!named.equals(attempt)) {
                accounts.payments().record(known.id(), named, Optional.empty(), Optional.of(clock.instant()));
            }
            return hearing;
        });
    }

    /** The payment as it stands, with its session locked: whoever stores an attempt reads it like this first. */
    Payment underLock(AttemptAddress about) {
        return sessions.lock(about.session())
                .flatMap(locked -> accounts.payments().find(about.payment()))
                .orElseThrow();
    }

    private boolean takesMoney(Session session) {
        return session.state() instanceof SessionState.Approved && claims.isHeld(session.id());
    }

    private void follow(Session session, Hearing hearing, Evidence word, Actor from) {
        var now = clock.instant();
        var payment = hearing.payment();
        var attempt = hearing.attempt();
        double jitter = Math.floorMod(attempt.id().value().getLeastSignificantBits(), 100) / 100.0;
        accounts.payments()
                .record(payment.id(), attempt, Optional.of(word), CheckSchedule.after(hearing, word, now, jitter));
        trail.leave(EvidenceEntry.of(hearing, word, from));
        switch (hearing.change()) {
            case Hearing.Change.Settled(var capture) -> settled(session, hearing, capture, from);
            case Hearing.Change.Failed failed -> tellFailure(session, hearing);
            case Hearing.Change.ReceiptFilled filled ->
                trail.outbox().add(new PaymentEvent.ReceiptArrived(session.id(), payment.id(), attempt.id()));
            case Hearing.Change.Noted noted -> {}
            case Hearing.Change.Nothing nothing -> {}
        }
        hearing.reviews().forEach(kind -> review(payment, attempt, kind, now));
    }

    private void settled(Session session, Hearing hearing, Capture capture, Actor from) {
        var payment = hearing.payment();
        var attempt = hearing.attempt();
        accounts.books().received(payment, attempt, capture);
        if (!capture.applied().isZero()) {
            trail.outbox().add(new PaymentEvent.PaymentSettled(session.id(), payment.id(), attempt.id()));
        }
        if (!capture.unapplied().isZero()) {
            trail.outbox().add(new PaymentEvent.MoneyKept(session.id(), payment.id(), attempt.id()));
        }
        if (hearing.satisfiesDue()) {
            confirm(session, from);
            reviewIfBegun(session, hearing);
        }
    }

    private void confirm(Session session, Actor from) {
        var moment = new SessionAction.Moment(clock.instant(), rules);
        if (!(session.apply(new SessionAction.DueSatisfied(), moment) instanceof SessionMove.Moved(var confirmed))) {
            throw new IllegalStateException(
                    "a due took money for a session that could not be confirmed: " + session.id());
        }
        sessions.replace(confirmed);
        trail.leave(
                AuditEntry.move(
                        from,
                        "session.confirm",
                        "session:" + session.id(),
                        session.state().name().text(),
                        confirmed.state().name().text(),
                        "due satisfied"),
                new SessionEvent.SessionConfirmed(session.id(), confirmed.version()));
    }

    /** Money of the last moment still buys the time that was kept for it; whether anybody came is for a person to find out. */
    private void reviewIfBegun(Session session, Hearing hearing) {
        var now = clock.instant();
        if (!now.isBefore(session.time().start())) {
            review(hearing.payment(), hearing.attempt(), ReviewItem.Kind.CONFIRMED_LATE, now);
        }
    }

    private void tellFailure(Session session, Hearing hearing) {
        if (hearing.tellableFailure().isPresent()) {
            trail.outbox()
                    .add(new PaymentEvent.PaymentFailed(
                            session.id(),
                            hearing.payment().id(),
                            hearing.attempt().id()));
        }
    }

    private void review(Payment payment, Attempt attempt, ReviewItem.Kind kind, Instant now) {
        accounts.reviews().open(new ReviewItem(payment.id(), Optional.of(attempt.id()), kind, now));
    }
}
