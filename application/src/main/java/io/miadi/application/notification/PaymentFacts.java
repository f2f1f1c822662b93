package io.miadi.application.notification;

import io.miadi.application.receipt.ReceiptDocument;
import io.miadi.application.receipt.WriteReceipt;
import io.miadi.application.recipient.Recipient;
import io.miadi.domain.notification.MessageKind;
import io.miadi.domain.notification.Notification;
import io.miadi.domain.notification.ReasonCode;
import io.miadi.domain.notification.Subject;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.PayerWords;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.practice.Practice;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import java.util.Optional;

/** What messages about payments say, and when they are no longer true. */
public final class PaymentFacts {
    private final WriteReceipt receipts;
    private final Practice practice;

    public PaymentFacts(WriteReceipt receipts, Practice practice) {
        this.receipts = receipts;
        this.practice = practice;
    }

    /** A payment with what it is for, and to whom it is told. */
    private record Matter(Session session, Payment payment, Attempt attempt, Recipient to) {}

    Composition compose(Notification notification, Subject.OfAttempt about, Recipient to, Scene scene) {
        var session = scene.session(about.session()).orElseThrow();
        var payment = scene.payment(about.payment()).orElseThrow();
        var attempt = payment.attempt(about.attempt()).orElseThrow();
        var matter = new Matter(session, payment, attempt, to);
        var facts = new Facts(to, practice, notification.at())
                .time("when", session.time().start())
                .text("reference", payment.reference().value())
                .link("/payments/" + payment.id());
        return switch (notification.kind()) {
            case RECEIPT, RECEIPT_AT_DESK -> receipt(facts, matter, scene);
            case RECEIPT_FOLLOWS ->
                attempt.receipt().isPresent()
                        ? new Composition.Nothing(ReasonCode.STALE_SUBJECT)
                        : receipt(facts, matter, scene);
            case PAYMENT_FAILED -> failure(facts, matter);
            case MONEY_HELD -> held(facts, matter, scene);
            case REFUND_OWED ->
                Composition.Ready.of(
                        to, facts.text("client", nameOf(payment, scene)).message(MessageKind.REFUND_OWED));
            case MONEY_KEPT ->
                Composition.Ready.of(
                        to,
                        facts.amount("amount", attempt.capture().orElseThrow().unapplied())
                                .message(MessageKind.MONEY_KEPT));
            default -> throw new IllegalArgumentException("not about a payment: " + notification.kind());
        };
    }

    private static String nameOf(Payment payment, Scene scene) {
        return scene.person(payment.client()).map(r -> r.name().value()).orElse("-");
    }

    private Composition receipt(Facts facts, Matter matter, Scene scene) {
        var to = matter.to();
        facts.openRequest(matter.session(), matter.payment());
        return document(matter, scene)
                .<Composition>map(document -> new Composition.Ready(
                        to,
                        described(facts, document).message(Tellings.receipt(matter.attempt())),
                        Optional.of(document),
                        Optional.empty()))
                .orElseGet(() -> new Composition.Nothing(ReasonCode.NO_RECIPIENT));
    }

    private Optional<ReceiptDocument> document(Matter matter, Scene scene) {
        return scene.person(matter.payment().client())
                .flatMap(client -> receipts.of(
                        matter.session(),
                        matter.payment(),
                        matter.attempt(),
                        client.name(),
                        matter.to().language()));
    }

    /** Told as long as it is held: once it pays something after all, that is told instead. */
    private Composition held(Facts facts, Matter matter, Scene scene) {
        var held = matter.attempt().capture().orElseThrow().unapplied();
        if (held.isZero()) {
            return new Composition.Nothing(ReasonCode.STALE_SUBJECT);
        }
        return document(matter, scene)
                .<Composition>map(document -> new Composition.Ready(
                        matter.to(),
                        described(facts, document)
                                .amount("amount", held)
                                .text(
                                        "receipt",
                                        document.provider().map(Receipt::value).orElseGet(document::number))
                                .message(MessageKind.MONEY_HELD),
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

    /**
     * Told only while it is the latest news: not once money came, another attempt began, or the time to pay is over, because
     * the end of the session is told next and there is nothing to try again.
     */
    private static Composition failure(Facts facts, Matter matter) {
        var session = matter.session();
        var payment = matter.payment();
        var attempt = matter.attempt();
        var to = matter.to();
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
        return new Composition.Ready(
                to, facts.message(MessageKind.PAYMENT_FAILED), Optional.empty(), Optional.of(holdUntil));
    }
}
