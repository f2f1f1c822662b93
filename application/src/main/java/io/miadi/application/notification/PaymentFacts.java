package io.miadi.application.notification;

import io.miadi.application.payment.Payments;
import io.miadi.application.receipt.ReceiptDocument;
import io.miadi.application.receipt.WriteReceipt;
import io.miadi.application.recipient.Recipient;
import io.miadi.application.session.Sessions;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.domain.notification.Subject;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.PayerWords;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.practice.Practice;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import java.util.Optional;

/** What messages about payments say, and when they are no longer true. */
public final class PaymentFacts {
    private final Sessions sessions;
    private final Payments payments;
    private final WriteReceipt receipts;
    private final Practice practice;

    public PaymentFacts(Sessions sessions, Payments payments, WriteReceipt receipts, Practice practice) {
        this.sessions = sessions;
        this.payments = payments;
        this.receipts = receipts;
        this.practice = practice;
    }

    Composition compose(Notification notification, Subject.OfAttempt about, Recipient to) {
        var session = sessions.find(about.session()).orElseThrow();
        var payment = payments.find(about.payment()).orElseThrow();
        var attempt = payment.attempt(about.attempt()).orElseThrow();
        var facts = new Facts(to, practice)
                .time("when", session.time().start())
                .text("reference", payment.reference().value())
                .link("/payments/" + payment.id());
        return switch (notification.kind()) {
            case RECEIPT, RECEIPT_AT_DESK -> receipt(to, facts, session, payment, attempt);
            case RECEIPT_FOLLOWS ->
                attempt.receipt().isPresent()
                        ? new Composition.Nothing(ReasonCode.STALE_SUBJECT)
                        : receipt(to, facts, session, payment, attempt);
            case PAYMENT_FAILED -> failure(to, facts, session, payment, attempt);
            case MONEY_KEPT ->
                Composition.Ready.of(
                        to,
                        facts.amount("amount", attempt.capture().orElseThrow().unapplied())
                                .message(MessageKind.MONEY_KEPT));
            default -> throw new IllegalArgumentException("not about a payment: " + notification.kind());
        };
    }

    private Composition receipt(Recipient to, Facts facts, Session session, Payment payment, Attempt attempt) {
        return receipts.of(session, payment, attempt, to.language())
                .<Composition>map(document -> new Composition.Ready(
                        to,
                        described(facts, document).message(Tellings.receipt(attempt)),
                        Optional.of(document),
                        Optional.empty()))
                .orElseGet(() -> new Composition.Nothing(ReasonCode.NO_RECIPIENT));
    }

    private static Facts described(Facts facts, ReceiptDocument document) {
        facts.amount("amount", document.paid().amount())
                .time("paidAt", document.paid().at())
                .text("number", document.number());
        document.provider().ifPresent(number -> facts.text("providerReceipt", number.value()));
        return facts;
    }

    /** Told only while it is the latest news: not once money came, another attempt began, or nothing can be paid any more. */
    private static Composition failure(Recipient to, Facts facts, Session session, Payment payment, Attempt attempt) {
        var failure = attempt.fold().failure();
        boolean latest = payment.attempts().getLast().id().equals(attempt.id());
        if (!(session.state() instanceof SessionState.Approved(var _, var holdUntil))
                || failure.isEmpty()
                || !latest
                || !attempt.state().isFailure()) {
            return new Composition.Nothing(ReasonCode.STALE_SUBJECT);
        }
        facts.text("reason", PayerWords.of(failure.get().reason(), to.language()))
                .amount("amount", payment.remaining())
                .time("until", holdUntil)
                .link("/sessions/" + session.id());
        return Composition.Ready.of(to, facts.message(MessageKind.PAYMENT_FAILED));
    }
}
