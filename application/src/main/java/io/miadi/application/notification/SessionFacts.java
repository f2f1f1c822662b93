package io.miadi.application.notification;

import io.miadi.application.recipient.Recipient;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.domain.notification.ReminderOffset;
import io.miadi.domain.notification.Subject;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.practice.Practice;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import java.time.Instant;
import java.util.Optional;

/** What messages about sessions say, and when they are no longer true. */
public final class SessionFacts {
    private final Practice practice;

    public SessionFacts(Practice practice) {
        this.practice = practice;
    }

    Composition compose(Notification notification, Subject.OfSession about, Recipient to, Scene scene) {
        return scene.session(about.session())
                .map(session -> untrue(notification.kind(), session, about.version())
                        .<Composition>map(Composition.Nothing::new)
                        .orElseGet(() -> ready(notification, session, to, scene)))
                .orElseGet(() -> new Composition.Nothing(ReasonCode.CANCELLED_SUBJECT));
    }

    private static Optional<ReasonCode> untrue(MessageKind kind, Session session, int version) {
        boolean over = switch (session.state()) {
            case SessionState.Cancelled _, SessionState.Declined _, SessionState.Expired _ -> true;
            default -> false;
        };
        return switch (kind) {
            case SESSION_DECLINED, SESSION_CANCELLED, PRACTITIONER_CANCELLED -> Optional.empty();
            case SESSION_EXPIRED, PRACTITIONER_EXPIRED -> unless(session.version() == version, false);
            case SESSION_MOVED, PRACTITIONER_MOVED, SESSION_PAID -> unless(!over, over);
            default -> unless(session.version() == version, over);
        };
    }

    private static Optional<ReasonCode> unless(boolean holds, boolean over) {
        if (holds) {
            return Optional.empty();
        }
        return Optional.of(over ? ReasonCode.CANCELLED_SUBJECT : ReasonCode.STALE_SUBJECT);
    }

    private Composition ready(Notification notification, Session session, Recipient to, Scene scene) {
        var kind = notification.kind();
        var facts = new Facts(to, practice, notification.at())
                .time("when", session.time().start())
                .text("client", nameOf(session.booking().client(), scene))
                .text("what", session.booking().kindName())
                .text("practitioner", nameOf(session.booking().practitioner(), scene))
                .link(page(kind, session));
        switch (kind) {
            case SESSION_CANCELLED -> scene.dueOf(session.id()).ifPresent(due -> endOf(session, due, facts));
            case SESSION_MOVED -> session.freeUntilStart().ifPresent(start -> facts.time("freeUntil", start));
            default -> {} // nothing beside what every message about a session may name
        }
        if (session.state() instanceof SessionState.Approved(var _, var holdUntil)) {
            facts.time("until", holdUntil);
            scene.dueOf(session.id())
                    .ifPresent(due -> facts.amount("amount", due.remaining())
                            .text("reference", due.reference().value()));
        }
        return new Composition.Ready(to, facts.message(kind), Optional.empty(), usefulUntil(kind, session));
    }

    /** What a cancellation leaves: money that is kept or owed back, and a request on the phone that would pay nothing. */
    private static void endOf(Session session, Payment due, Facts facts) {
        facts.amountUnlessZero("kept", due.kept(session))
                .amountUnlessZero("back", due.owedBack(session))
                .openRequest(session, due);
    }

    /** Whoever may choose another time begins at the front page; the session that is over has nothing to choose. */
    private static String page(MessageKind kind, Session session) {
        return switch (kind) {
            case SESSION_DECLINED, SESSION_CANCELLED, SESSION_EXPIRED -> "/";
            default -> "/sessions/" + session.id();
        };
    }

    private static String nameOf(PersonId person, Scene scene) {
        return scene.person(person).map(r -> r.name().value()).orElse("-");
    }

    private static Optional<Instant> usefulUntil(MessageKind kind, Session session) {
        var start = session.time().start();
        return switch (kind) {
            case REMINDER_DAY, PRACTITIONER_REMINDER_DAY -> Optional.of(ReminderOffset.DAY.usefulUntil(start));
            case REMINDER_HOUR, PRACTITIONER_REMINDER_HOUR -> Optional.of(ReminderOffset.HOUR.usefulUntil(start));
            case PAYMENT_INSTRUCTIONS ->
                session.state() instanceof SessionState.Approved(var _, var holdUntil)
                        ? Optional.of(holdUntil)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
