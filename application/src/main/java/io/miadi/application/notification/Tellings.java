package io.miadi.application.notification;

import io.miadi.application.outbox.PendingEvents.Pending;
import io.miadi.domain.identity.IdentityEvent;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Subject;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.PaymentEvent;
import io.miadi.domain.reconciliation.work.WorkEvent;
import io.miadi.domain.refund.RefundEvent;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.session.SessionState;
import io.miadi.domain.webhook.WebhookEvent;
import java.util.ArrayList;
import java.util.List;

/** Who is told what because of an event: the product's whole list of occasions. */
final class Tellings {
    private Tellings() {}

    /** One person told one thing. */
    record Telling(MessageKind kind, Subject subject, PersonId recipient) {}

    static List<Telling> of(Pending pending, Scene scene) {
        return switch (pending.event()) {
            case SessionEvent event ->
                scene.session(event.session()).map(s -> ofSession(event, s)).orElse(List.of());
            case PaymentEvent event -> ofPayment(event, scene);
            case RefundEvent event -> ofRefund(event, scene);
            case IdentityEvent event -> ofAccount(event, pending.sequence());
            case WebhookEvent.EndpointStopped(var _, var addedBy) ->
                List.of(account(MessageKind.WEBHOOK_STOPPED, addedBy, pending.sequence()));
            case WorkEvent event -> ofWork(event, pending.sequence(), scene);
            default ->
                throw new IllegalArgumentException(
                        "no occasion: " + pending.event().getClass().getSimpleName());
        };
    }

    private static List<Telling> ofWork(WorkEvent event, long occurrence, Scene scene) {
        var kind = switch (event) {
            case WorkEvent.CriticalFound _ -> MessageKind.CRITICAL_FOUND;
            case WorkEvent.DayLeftWork _ -> MessageKind.DAY_LEFT_WORK;
        };
        return scene.administrators().stream()
                .map(person -> account(kind, person, occurrence))
                .toList();
    }

    private static List<Telling> ofSession(SessionEvent event, Session session) {
        var about = new Subject.OfSession(event.session(), event.version());
        var client = session.booking().client();
        var practitioner = session.booking().practitioner();
        return switch (event) {
            case SessionEvent.SessionBooked _ ->
                List.of(new Telling(MessageKind.SESSION_REQUESTED, about, practitioner));
            case SessionEvent.SessionApproved _ -> List.of(new Telling(approved(session), about, client));
            case SessionEvent.SessionDeclined _ -> List.of(new Telling(MessageKind.SESSION_DECLINED, about, client));
            case SessionEvent.SessionConfirmed _ -> List.of(new Telling(MessageKind.SESSION_PAID, about, practitioner));
            case SessionEvent.SessionReinstated _ ->
                List.of(
                        new Telling(MessageKind.SESSION_CONFIRMED, about, client),
                        new Telling(MessageKind.SESSION_PAID, about, practitioner));
            case SessionEvent.SessionExpired _ ->
                List.of(
                        new Telling(MessageKind.SESSION_EXPIRED, about, client),
                        new Telling(MessageKind.PRACTITIONER_EXPIRED, about, practitioner));
            case SessionEvent.SessionMoved _ -> moved(session, about);
            case SessionEvent.SessionCancelled _ ->
                List.of(
                        new Telling(MessageKind.SESSION_CANCELLED, about, client),
                        new Telling(MessageKind.PRACTITIONER_CANCELLED, about, practitioner));
            case SessionEvent.SessionCheckedIn _,
                    SessionEvent.SessionCompleted _,
                    SessionEvent.ClientMissed _,
                    SessionEvent.OutcomeCorrected _ -> List.of();
        };
    }

    /** A session that is free of charge is confirmed by its approval, so there is nothing to pay. */
    private static MessageKind approved(Session session) {
        return session.booking().price().isZero() ? MessageKind.SESSION_CONFIRMED : MessageKind.PAYMENT_INSTRUCTIONS;
    }

    /** The time to pay moves with the session, so the instructions are sent again. */
    private static List<Telling> moved(Session session, Subject.OfSession about) {
        var told = new ArrayList<Telling>();
        told.add(new Telling(MessageKind.SESSION_MOVED, about, session.booking().client()));
        told.add(new Telling(
                MessageKind.PRACTITIONER_MOVED, about, session.booking().practitioner()));
        if (session.state() instanceof SessionState.Approved) {
            told.add(new Telling(
                    MessageKind.PAYMENT_INSTRUCTIONS, about, session.booking().client()));
        }
        return told;
    }

    private static List<Telling> ofPayment(PaymentEvent event, Scene scene) {
        var about = new Subject.OfAttempt(event.session(), event.payment(), event.attempt());
        var payment = scene.payment(event.payment()).orElseThrow();
        var client = payment.client();
        return switch (event) {
            case PaymentEvent.PaymentSettled settled ->
                payment.attempt(settled.attempt()).stream()
                        .map(attempt -> new Telling(receipt(attempt), about, client))
                        .toList();
            case PaymentEvent.ReceiptArrived arrived ->
                payment.attempt(arrived.attempt()).stream()
                        .map(attempt -> new Telling(numbered(attempt), about, client))
                        .toList();
            case PaymentEvent.PaymentFailed failed -> List.of(new Telling(MessageKind.PAYMENT_FAILED, about, client));
            case PaymentEvent.MoneyKept kept -> kept(about, client, scene);
            // The desk hears of a refund that is owed, which is the same money.
            case PaymentEvent.PartFreed freed -> List.of(new Telling(MessageKind.MONEY_HELD, about, client));
            case PaymentEvent.RefundOwed owed ->
                scene.desk().stream()
                        .map(person -> new Telling(MessageKind.REFUND_OWED, about, person))
                        .toList();
        };
    }

    private static List<Telling> ofRefund(RefundEvent event, Scene scene) {
        var about = new Subject.OfRefund(event.session(), event.payment(), event.refund());
        return switch (event) {
            case RefundEvent.MoneyReturned _ ->
                List.of(new Telling(
                        MessageKind.MONEY_RETURNED,
                        about,
                        scene.payment(event.payment()).orElseThrow().client()));
            case RefundEvent.RefundFailed _ ->
                scene.desk().stream()
                        .map(person -> new Telling(MessageKind.REFUND_FAILED, about, person))
                        .toList();
        };
    }

    private static List<Telling> kept(Subject.OfAttempt about, PersonId client, Scene scene) {
        var told = new ArrayList<Telling>();
        told.add(new Telling(MessageKind.MONEY_HELD, about, client));
        scene.desk().forEach(person -> told.add(new Telling(MessageKind.MONEY_KEPT, about, person)));
        return told;
    }

    /** What is told when the provider's number comes after the money; of money that is only held the client has been told already. */
    private static MessageKind numbered(Attempt attempt) {
        return attempt.pays() ? MessageKind.RECEIPT : MessageKind.MONEY_HELD;
    }

    /** The receipt that an attempt with money has earned by now. */
    static MessageKind receipt(Attempt attempt) {
        if (attempt.method().isDesk()) {
            return MessageKind.RECEIPT_AT_DESK;
        }
        return attempt.receipt().isPresent() ? MessageKind.RECEIPT : MessageKind.RECEIPT_FOLLOWS;
    }

    private static List<Telling> ofAccount(IdentityEvent event, long occurrence) {
        return switch (event) {
            case IdentityEvent.VerificationRequested(var person, var link) ->
                link(MessageKind.EMAIL_VERIFICATION, link, person);
            case IdentityEvent.InvitationSent(var person, var link) -> link(MessageKind.INVITATION, link, person);
            case IdentityEvent.PasswordResetRequested(var person, var link) ->
                link(MessageKind.PASSWORD_RESET, link, person);
            case IdentityEvent.EmailChangeRequested(var person, var link) ->
                List.of(
                        new Telling(MessageKind.EMAIL_CHANGE, new Subject.OfLink(link), person),
                        account(MessageKind.EMAIL_CHANGE_NOTICE, person, occurrence));
            case IdentityEvent.RegistrationRepeated(var person) ->
                List.of(account(MessageKind.REGISTRATION_REPEATED, person, occurrence));
            case IdentityEvent.PasswordChanged(var person) ->
                List.of(account(MessageKind.PASSWORD_CHANGED, person, occurrence));
            case IdentityEvent.NewSignIn(var person, var _) ->
                List.of(account(MessageKind.NEW_SIGN_IN, person, occurrence));
            case IdentityEvent.AccountLocked(var person, var _) ->
                List.of(account(MessageKind.ACCOUNT_LOCKED, person, occurrence));
            case IdentityEvent.AccountOpened _,
                    IdentityEvent.EmailChanged _,
                    IdentityEvent.LoginEnded _,
                    IdentityEvent.RolesChanged _,
                    IdentityEvent.StandingChanged _ -> List.of();
        };
    }

    private static List<Telling> link(MessageKind kind, LinkId link, PersonId person) {
        return List.of(new Telling(kind, new Subject.OfLink(link), person));
    }

    private static Telling account(MessageKind kind, PersonId person, long occurrence) {
        return new Telling(kind, new Subject.OfAccount(person, occurrence), person);
    }
}
